import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { derivative } from "../../src/expr/derivative.ts";
import { parse } from "../../src/expr/parse.ts";
import { print } from "../../src/expr/print.ts";
import { simplify, tidy } from "../../src/expr/simplify.ts";

const slope = (text: string): string => print(simplify(derivative(parse(text))));
const same = (actual: string, expected: string): void => assert.equal(actual, expected);

describe("derivative", () => {
  it("is zero for a constant", () => same(slope("0.5 + alpha"), "0"));
  it("takes the slope of the branch that where picks", () =>
    same(slope("where(x < 0, 2 * x, x)"), "where(x < 0, 2, 1)"));
  it("is flat at both bounds of a clip", () =>
    same(
      slope("clip(0.2 * x + 0.5, 0, 1)"),
      "where((0.2 * x + 0.5 > 0) & (0.2 * x + 0.5 < 1), 0.2, 0)",
    ));
  it("keeps the slope one sixth exact", () => same(slope("x / 6 + 0.5"), "1 / 6"));
  it("is 0 at the kink of relu", () => same(slope("maximum(x, 0)"), "where(x > 0, 1, 0)"));
  it("follows the chain rule", () => {
    same(slope("sigmoid(2 * x)"), "2 * (sigmoid(2 * x) * (1 - sigmoid(2 * x)))");
    same(slope("exp(-x)"), "-exp(-x)");
    same(slope("x * x"), "x + x");
    same(slope("x ** 3"), "3 * x ** 2");
    same(slope("1 / x"), "-(1 / x / x)");
    same(slope("log1p(exp(x))"), "exp(x) / (1 + exp(x))");
    same(slope("erfc(-x)"), "2 / sqrt(pi) * exp(-(-x) ** 2)");
  });
  it("refuses a formula over an axis", () =>
    assert.throws(() => derivative(parse("exp(x) / sum(exp(x))")), /over an axis/));
  it("takes a formula of 10⁴ operators", () =>
    assert.ok(slope("x" + " + tanh(x)".repeat(5000)).length > 0));
});

describe("simplify", () => {
  const simple = (text: string): string => print(simplify(parse(text)));
  it("joins literals exactly", () => {
    same(simple("0.1 + 0.2"), "0.3");
    same(simple("2 * (0.5 * x)"), "1 * x".slice(4));
    same(simple("0.2 - 0.5"), "-0.3");
    same(simple("1e400 * 1e-400"), "1");
  });
  it("joins no literals into one of more than two thousand digits", () => {
    same(simple(`${"1e400 * (".repeat(6)}x${")".repeat(6)}`), "1e400 * (1e2000 * x)");
    same(simple("1e400 * 1e400 * 1e400 + 1e-400 * 1e-400 * 1e-400"), "1e1200 + 1e-1200");
    const long = slope(`x${" * (1e400 + 1)".repeat(400)}`);
    assert.ok(Math.max(...(long.match(/[\de]+/g) ?? []).map((literal) => literal.length)) <= 2001);
  });
  it("drops what changes nothing", () => {
    same(simple("0 + 1 * x - 0"), "x");
    same(simple("x ** 1 / 1"), "x");
    same(simple("--x"), "x");
    same(simple("where(x > 0, x, x)"), "x");
  });
  it("writes signs once", () => same(simple("-x * 2 + alpha"), "alpha - 2 * x"));
  it("makes equal parts one node", () => {
    const expr = simplify(parse("tanh(x) * tanh(x)"));
    assert.ok(expr.tag === "call");
    assert.equal(expr.args[0], expr.args[1]);
  });
});

describe("tidy", () => {
  const tidied = (text: string): string => print(tidy(parse(text)));
  it("drops what changes no bit", () => {
    same(tidied("1 * where(x > 0, x, 1 * expm1(x))"), "where(x > 0, x, expm1(x))");
    same(tidied("x ** 1 / 1 + -0.5"), "x - 0.5");
    same(tidied("minimum(--x, x) - 0"), "x");
  });
  it("keeps what matters to -0, to infinities or to rounding", () => {
    for (const text of ["x + 0", "0 * x", "0 - x", "x - x", "0.1 + 0.2", "2 * (0.5 * x)", "0 / x"])
      same(tidied(text), text);
  });
});
