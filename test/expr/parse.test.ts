import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { FormulaError } from "../../src/expr/formulaError.ts";
import { parse } from "../../src/expr/parse.ts";
import { print } from "../../src/expr/print.ts";
import { formulas } from "./formulas.ts";

const reads = (text: string, as: string): void => assert.equal(print(parse(text)), as);

const refuses = (text: string, pattern: RegExp, place: readonly [number, number]): void =>
  assert.throws(
    () => parse(text),
    (error) => {
      assert.ok(error instanceof FormulaError);
      assert.match(error.message, pattern);
      assert.deepEqual([error.start, error.end], place);
      return true;
    },
  );

describe("parse", () => {
  it("follows Python's precedence", () => {
    reads("-x ** 2", "-x ** 2");
    reads("(-x) ** 2", "(-x) ** 2");
    reads("a - (b - c) - d", "a - (b - c) - d");
    reads("x ** -1", "x ** -1");
    reads("(x > 0) & (x < 1)", "x > 0 & x < 1".replace(/x . \d/g, "($&)"));
  });
  it("reads every library's spelling of a function", () => {
    reads("np.maximum(0, x)", "maximum(0, x)");
    reads("T.switch(x > 0, x, alpha * x)", "where(x > 0, x, alpha * x)");
    reads("K.clip(0.2 * x + 0.5, 0., 1.)", "clip(0.2 * x + 0.5, 0., 1.)");
    reads("tf.nn.relu(x)", "maximum(x, 0)");
    reads("torch.where(x > 0, x, np.pi)", "where(x > 0, x, pi)");
    reads("1. / (1 + np.exp(-x))", "1. / (1 + exp(-x))");
    reads("np . exp ( x )", "exp(x)");
  });
  it("reads a conditional expression as where", () => {
    reads("x if x > 0 else a * (np.exp(x) - 1)", "where(x > 0, x, a * (exp(x) - 1))");
    reads("0 if x < 0 else 1 if x > 1 else x", "where(x < 0, 0, where(x > 1, 1, x))");
  });
  it("reads a chain of comparisons as Python does", () =>
    reads("0 < x <= 1", "(0 < x) & (x <= 1)"));
  it("keeps literals exactly as written", () => {
    reads("1.0507009873554804934193349852946 * x", "1.0507009873554804934193349852946 * x");
    reads("1e400 * .5 + 1_000", "1e400 * .5 + 1000");
  });
  it("takes the square root for the power one half", () => reads("x ** 0.5", "sqrt(x)"));

  it("says what it met where a formula breaks off", () => {
    refuses("", /number.*formula ends/, [0, 1]);
    refuses("1 + ", /formula ends/, [4, 5]);
    refuses("(x + 1", /close the bracket/, [6, 7]);
    refuses("x x", /met “x”/, [2, 3]);
  });
  it("refuses what is not a formula, with its place", () => {
    refuses("foo(x)", /“foo” is not a function/, [0, 3]);
    refuses("clip(x, min=0, max=1)", /by position/, [11, 12]);
    refuses("x.shape", /look inside “x.shape”/, [0, 7]);
    refuses("os.system(x)", /“os” is not a library/, [0, 9]);
    refuses("[v for v in x]", /cannot contain “\[”/, [0, 1]);
    refuses("x + 'a'", /quotes/, [4, 5]);
    refuses("lambda v: v", /cannot contain “:”/, [8, 9]);
    refuses("not x", /met “not”/, [0, 3]);
    refuses("0x10", /“0x10” is not a decimal/, [0, 4]);
    refuses("x + 𝛼", /cannot contain “𝛼”/, [4, 6]);
    refuses("1e999999", /out of range/, [0, 8]);
    refuses("1e-401", /out of range: exponents go up to 400/, [0, 6]);
    refuses("x ** 401", /whole number up to 400/, [2, 8]);
    refuses("x ** 1.5", /whole number/, [2, 8]);
    refuses("tanh()", /takes 1 argument, not 0/, [0, 6]);
    refuses("constructor(x)", /not a function/, [0, 11]);
  });
  it("answers an unknown function with all that it knows", () => {
    const known = ["where", "fmin", "isnan", "erfc", "amax", "sort", "relu"].join(".*, ");
    assert.throws(() => parse("foo(x)"), new RegExp(`They know .*${known}`));
  });
  it("refuses nesting beyond its depth with a place, and takes 10⁴ operators in a row", () => {
    assert.throws(() => parse("(".repeat(100_000)), /nests deeper/);
    assert.throws(() => parse("-".repeat(100_000) + "x"), /nests deeper/);
    assert.ok(parse("(".repeat(400) + "x" + ")".repeat(400)));
    assert.equal(print(parse("x" + " + x".repeat(10_000))).length, 40_001);
  });
  it("never throws anything but a FormulaError", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."x1.+-*/()<>&=,e npwhere'") }), (text) => {
        try {
          parse(text);
        } catch (error) {
          assert.ok(error instanceof FormulaError);
          assert.ok(error.start <= error.end);
        }
      }),
    ));
});

describe("print", () => {
  it("is the inverse of parse", () =>
    fc.assert(fc.property(formulas, (expr) => assert.deepEqual(parse(print(expr)), expr))));
});
