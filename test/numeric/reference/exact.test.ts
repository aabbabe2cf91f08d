import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { parse } from "../../../src/expr/parse.ts";
import { exactEvaluator, type Exact } from "../../../src/numeric/reference/exact.ts";
import { fromHex, toHex } from "../../../src/numeric/floats/hex.ts";
import type { Parameters } from "../../../src/numeric/program/parameters.ts";
import type { Format } from "../../../src/numeric/floats/round.ts";

const exactly = (text: string, x: number, format: Format = "f32"): Exact =>
  exactEvaluator(parse(text), format, {})(x);

function value(text: string, x: number, expected: number): void {
  valueWith({}, [text, x], expected);
}

function valueWith(
  parameters: Parameters,
  [text, x]: readonly [string, number],
  expected: number,
): void {
  const result = exactEvaluator(parse(text), "f32", parameters)(x);
  assert.ok(
    result.kind === "value" && Object.is(result.value, expected),
    `${text} at ${x}: ${JSON.stringify(result)}`,
  );
}

describe("exactEvaluator", () => {
  for (const format of ["f32", "f64"] as const)
    it(`gives mpmath's bits for whole formulas in ${format}`, () => {
      const text = readFileSync(`test/numeric/oracle/${format}/formulas.txt`, "utf8").trimEnd();
      for (const block of text.split(/\n(?! )/)) {
        const [formula = "", ...lines] = block.split("\n ");
        const exact = exactEvaluator(parse(formula), format, {});
        for (const line of lines) {
          const [bits = "", wanted = ""] = line.split(" ");
          const result = exact(fromHex(bits, format)!);
          assert.ok(result.kind === "value", `${formula} is defined at ${bits}`);
          const expected = fromHex(wanted, format)! + 0;
          assert.equal(
            toHex(result.value + 0, format),
            toHex(expected, format),
            `${formula} at ${bits}`,
          );
          assert.ok(result.low <= result.high);
        }
      }
    });
  it("takes literals and parameters as the decimals they are", () => {
    value("where(0.2 * x + 0.5 <= 1, 0, 1)", 2.5, 0);
    valueWith({ a: 0.2 }, ["where(a * x >= 0.5, 1, 0)", 2.5], 1);
    value("3 * x == 0.3", Math.fround(0.1), 0);
    valueWith({ a: "0.3" }, ["a - 0.3", 1], 0);
    value("x / 3 * 3 - x", 7, 0);
  });
  it("keeps the sign of an underflow and gives a real zero none", () => {
    value("-log(1 + exp(-x))", 1e30, -0);
    value("x * sigmoid(x)", -1e10, -0);
    value("x * tanh(log(1 + exp(x)))", -1e30, -0);
    value("0.5 * x * (1 + erf(x / sqrt(2)))", -1e30, -0);
    value("log(1 + exp(x))", -1e30, 0);
    value("x * exp(-x * x)", -50, -0);
    value("maximum(x, 0)", -1, 0);
    value("-maximum(x, 0)", -1, 0);
    value("tanh(x)", -0, 0);
    value("x * 0.5", -(2 ** -149), -0);
  });
  it("overflows by correct rounding and says what the real value was", () => {
    value("exp(x)", 88.75, Infinity);
    const result = exactly("exp(x)", 88.75);
    assert.ok(result.kind === "value" && result.low > 3.4e38 && result.high < 3.6e38);
    value("exp(x) / exp(x)", 1e30, 1);
    value("log(exp(x))", 1e30, 1e30 === Math.fround(1e30) ? 1e30 : Math.fround(1e30));
  });
  it("takes the limit at infinity", () => {
    value("1 / (1 + exp(-x))", Infinity, 1);
    value("1 / (1 + exp(-x))", -Infinity, 0);
    value("x / (1 + exp(-x))", -Infinity, 0);
    value("x / (1 + abs(x))", -Infinity, -1);
    value("0.5 * (x + sqrt(x * x + 4))", -Infinity, 0);
    value("x - tanh(x)", Infinity, Infinity);
    value("log(1 + exp(x))", Infinity, Infinity);
    value("log(1 + x * x)", -Infinity, Infinity);
    value("log(1 + exp(x)) - x", Infinity, 0);
    valueWith({ a: 0.1 }, ["a * (exp(x) - 1)", -Infinity], Math.fround(-0.1));
    value("sin(x) / x", Infinity, 0);
    value("(2 * x + 1) / (3 * x - 1)", Infinity, Math.fround(2 / 3));
    assert.equal(exactly("sin(x)", Infinity).kind, "undefined");
    assert.equal(exactly("floor(x) - x", Infinity).kind, "undefined");
    assert.equal(exactly("log(x)", -Infinity).kind, "undefined");
  });
  it("gives NaN for NaN, and a reason where the formula has no value", () => {
    value("maximum(x, 0)", NaN, NaN);
    assert.deepEqual(exactly("log(x)", -1), {
      kind: "undefined",
      reason: "logarithm of a number below 0",
    });
    assert.deepEqual(exactly("x / x", 0), { kind: "undefined", reason: "division by zero" });
    value("where(x > 0, log(x), x)", -3, -3);
    value("fmax(log(x), 2)", -3, 2);
  });
  it("ends at ties that no number of digits would decide", () => {
    value("sqrt(x) * sqrt(x)", 2, 2);
    value("x * 0.5", 3 * 2 ** -149, 2 ** -148);
    value("exp(log(x))", 3, 3);
  });
  it("reads pi, powers and every other scalar operation", () => {
    value("pi * x", 1, Math.fround(Math.PI));
    value("x ** 3", 1.5, 3.375);
    value("x ** -1", 3, Math.fround(1 / 3));
    value("floor(x) + sign(x) + abs(x)", -2.5, -1.5);
    value("(x < 0) & (x != -1) | (x == 5)", -2, 1);
    value("isnan(x)", 1, 0);
    value("cosh(x) ** 2 - sinh(x) ** 2", 3, 1);
  });
  it("knows a wave at its crest, and what is made of it, to all digits", () => {
    for (const [text, x, wanted] of [
      ["cos(pi * x)", 1, -1],
      ["sin(pi / 2 + pi * x)", 2, 1],
      ["sinh(x) * cos(pi)", 2 ** -47, -Math.sinh(2 ** -47)],
      ["5 - x * cos(pi)", 2 ** -47, 5 + 2 ** -47],
    ] as const) {
      const result = exactly(text, x, "f64");
      assert.ok(result.kind === "value");
      assert.equal(result.value, wanted, text);
    }
  });
  it("refuses names without a value and operations over an axis", () => {
    assert.throws(() => exactEvaluator(parse("beta * x"), "f32", {}), /"beta" has no value/);
    assert.throws(() => exactEvaluator(parse("sum(x)"), "f32", {}), /over an axis/);
  });
});
