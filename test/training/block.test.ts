import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../src/expr/parse.ts";
import { evaluator } from "../../src/numeric/arithmetic/evaluate.ts";
import { quickExp } from "../../src/training/block/exponential.ts";
import { blockFormula } from "../../src/training/block/formula.ts";

const xs = [
  -Infinity,
  -120,
  -90,
  -20,
  -3,
  -1,
  -0.3,
  -0.05,
  -0,
  0,
  0.05,
  0.3,
  1,
  3,
  20,
  88,
  90,
  120,
  Infinity,
  NaN,
];

const formulas = [
  "x",
  "-x",
  "2 + x",
  "3 - x",
  "0.2 * x + 0.5",
  "1 / x",
  "x ** 2",
  "x ** 3",
  "x ** -2",
  "where(x < 1, 1, 2)",
  "where(x <= 1, x, 2)",
  "where(x > 1, x, 2)",
  "where(x >= 1, 1, 2)",
  "where((x > 0) & (x < 1), 1, x)",
  "where((x < 0) | (x > 1), 1, x)",
  "where(x == 0, 1, x)",
  "where(x != 0, 1, x)",
  "minimum(x, 1)",
  "maximum(x, 0)",
  "fmin(x, 1)",
  "fmax(x, 0)",
  "clip(x, -1, 1)",
  "abs(x)",
  "sign(x)",
  "floor(x)",
  "exp(x)",
  "expm1(x)",
  "log(x)",
  "log1p(x)",
  "sqrt(x)",
  "sin(x)",
  "cos(x)",
  "sinh(x)",
  "cosh(x)",
  "tanh(x)",
  "sigmoid(x)",
  "erf(x)",
  "erfc(x)",
  "softplus(x)",
  "where(isnan(x), 1, x)",
  "x * pi",
];

describe("a formula over a block", () => {
  for (const text of formulas)
    it(`computes ${text} as number by number, to a unit in the last place`, () => {
      const expr = parse(text);
      const input = Float32Array.from(xs);
      const { result, run } = blockFormula({ expr, parameters: {} }, "f32", { x: input });
      run();
      const single = evaluator(expr, "f32", {});
      input.forEach((x, i) => {
        const [got, want] = [result[i]!, single(x)];
        const step = Math.max(Math.abs(want) * 2 ** -23, 2 ** -149);
        assert.ok(Object.is(got, want) || Math.abs(got - want) <= step, `${x}: ${got} for ${want}`);
      });
    });
});

describe("the quick exponential", () => {
  it("is right to 39 bits", () => {
    for (let x = -103; x < 88.7; x += 0.0137)
      assert.ok(Math.abs(quickExp(x) / Math.exp(x) - 1) < 2 ** -39, String(x));
  });
});
