import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../src/expr/parse.ts";
import { acceptance } from "../../../src/verify/specification/acceptance.ts";

const allowed = (text: string, x: number, parameters = {}) =>
  acceptance(parse(text), parameters)(Math.fround(x));

describe("what WGSL allows", () => {
  it("is the value itself for exact operations", () => {
    assert.deepEqual(allowed("maximum(x, 0)", -3), { low: 0, high: 0 });
    assert.deepEqual(allowed("abs(-x)", 2), { low: 2, high: 2 });
    assert.deepEqual(allowed("where(x > 0, x, 0)", 2), { low: 2, high: 2 });
  });
  it("is both neighbours of a sum that is no float32", () => {
    assert.deepEqual(allowed("x + 1", 2 ** -30), { low: 1, high: 1 + 2 ** -23 });
    assert.deepEqual(allowed("x + 1", 1), { low: 2, high: 2 });
  });
  it("is 3 + 2 |x| ULP around exp", () => {
    const { low, high } = allowed("exp(x)", 10)!;
    const ulp = 2 ** (14 - 23);
    assert.ok(Math.abs(Math.exp(10) - 23 * ulp - low) <= ulp);
    assert.ok(Math.abs(Math.exp(10) + 23 * ulp - high) <= ulp);
  });
  it("is anything where exp or tanh overflows, and at infinities", () => {
    assert.equal(allowed("exp(x)", 89), undefined);
    assert.equal(allowed("tanh(x)", 89), undefined);
    assert.equal(allowed("x", Infinity), undefined);
  });
  it("is anything for a function that WGSL does not have", () =>
    assert.equal(allowed("erf(x)", 1), undefined));
  it("includes zero where the result is subnormal", () =>
    assert.equal(allowed("0.5 * x", 2 ** -126)!.low, 0));
  it("takes parameters as float32", () => {
    const { low, high } = allowed("a * 1", 0, { a: 0.1 })!;
    assert.ok(low <= Math.fround(0.1) && high >= Math.fround(0.1) && high - low < 1e-7);
  });
});
