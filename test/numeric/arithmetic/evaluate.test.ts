import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { parse } from "../../../src/expr/parse.ts";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import type { Parameters } from "../../../src/numeric/program/parameters.ts";

const f32 = (text: string, x: number, parameters: Parameters = {}): number =>
  evaluator(parse(text), "f32", parameters)(x);
const f64 = (text: string, x: number): number => evaluator(parse(text), "f64", {})(x);

function same(actual: number, expected: number): void {
  assert.ok(Object.is(actual, expected), `${actual} is not ${expected}`);
}

describe("evaluator in float32", () => {
  it("rounds each constant once and each operation", () => {
    same(f32("0.2 * x + 0.5", 1), Math.fround(Math.fround(0.2) + 0.5));
    same(f32("a * x", 3, { a: 0.1 }), Math.fround(Math.fround(0.1) * 3));
    same(f32("a * x", 3, { a: "0.1" }), Math.fround(Math.fround(0.1) * 3));
    same(f32("pi + 0 * x", 1), Math.fround(Math.PI));
  });
  it("overflows, cancels and underflows as float32 does", () => {
    same(f32("exp(x)", 89), Infinity);
    same(f32("1 / (1 + exp(-x))", -89), 0);
    same(f32("log(1 + exp(x))", 100), Infinity);
    same(f32("x * 0.5", 2 ** -149), 0);
    same(f32("-x * x", 2 ** -100), -0);
    same(f32("x - x", Infinity), NaN);
  });
  it("knows NumPy's NaN rules", () => {
    for (const text of [
      "maximum(x, 0)",
      "minimum(0, x)",
      "clip(x, 0, 1)",
      "sign(x)",
      "abs(x)",
      "floor(x)",
    ])
      same(f32(text, NaN), NaN);
    same(f32("fmax(x, 0)", NaN), 0);
    same(f32("fmin(0, x)", NaN), 0);
    same(f32("where(x < 0, 1, 2)", NaN), 2);
    same(f32("where(x >= 0, x, 0)", NaN), 0);
    same(f32("isnan(x)", NaN), 1);
    same(f32("x != x", NaN), 1);
    same(f32("x ** 2", NaN), NaN);
  });
  it("keeps the sign of zero where IEEE 754 does", () => {
    for (const text of [
      "tanh(x)",
      "sin(x)",
      "erf(x)",
      "expm1(x)",
      "log1p(x)",
      "sqrt(x)",
      "floor(x)",
      "x ** 3",
      "sinh(x)",
    ])
      same(f32(text, -0), -0);
    same(f32("sign(x)", -0), 0);
    same(f32("abs(x)", -0), 0);
  });
  it("has IEEE results at infinity and outside domains", () => {
    same(f32("log(x)", 0), -Infinity);
    same(f32("log(x)", -1), NaN);
    same(f32("log1p(x)", -1), -Infinity);
    same(f32("tanh(x)", -Infinity), -1);
    same(f32("sigmoid(x)", -Infinity), 0);
    same(f32("softplus(x)", -Infinity), 0);
    same(f32("erf(x)", Infinity), 1);
    same(f32("erfc(x)", Infinity), 0);
    same(f32("erfc(x)", -Infinity), 2);
    same(f32("erfc(x)", NaN), NaN);
    same(f32("1 / x", -0), -Infinity);
    same(f32("x ** -1", -0), -Infinity);
    same(f32("sin(x)", Infinity), NaN);
    same(f32("x ** 0", NaN), 1);
  });
  it("rounds powers correctly, ties included", () => {
    same(f32("x ** 3", 3), 27);
    const x = 257;
    same(f32("x ** 3", x), Math.fround(x ** 3));
    same(f32("x ** 3", 2 ** 42), 2 ** 126);
    same(f32("x ** 3", 2 ** 50), Infinity);
    same(f32("x ** -3", 2 ** -50), Infinity);
    same(f32("x ** 5", 1e-10), 0);
  });
  it("passes the output to gradient formulas that use it", () =>
    same(evaluator(parse("y * (1 - y)"), "f32", {})(9, 0.25), 0.1875));
  it("refuses names without a value", () =>
    assert.throws(() => evaluator(parse("alpha * x"), "f32", {}), /"alpha" has no value/));
  it("runs a formula of 10,000 operations", () => {
    const text = `x${" + x".repeat(10_000)}`;
    same(f32(text, 1), 10_001);
  });
});

describe("evaluator in float64", () => {
  it("follows IEEE 754 in the formula's own order", () => {
    same(f64("0.2 * x + 0.5", 1), 0.7);
    same(f64("log(1 + exp(x))", -40), 0);
    same(f64("x ** 2", 1e200), Infinity);
    same(f64("x ** 3", 1 / 3), 0.03703703703703703);
  });
});
