import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { float32Bits, float32FromBits, nextUp32 } from "../../src/numeric/floats/float32.ts";
import { inputsOf, type InputInterval } from "../../src/verify/domains.ts";
import type { Domain } from "../../src/verify/report.ts";

function numbersIn(domain: Domain, between: InputInterval): readonly number[] {
  const { bits, count } = inputsOf(domain, [], between);
  return Array.from(bits(0, count), float32FromBits);
}

describe("the floats of an interval", () => {
  it("are all there in rising order, with both zeros", () => {
    const tiny = 2 ** -149;
    assert.deepEqual(numbersIn("f32", { low: -tiny, high: tiny }), [-tiny, -0, 0, tiny]);
  });
  it("hold both zeros whichever zero ends it", () => {
    for (const zero of [0, -0])
      assert.deepEqual(numbersIn("f32", { low: zero, high: zero }), [-0, 0]);
  });
  it("may be one", () => {
    assert.deepEqual(numbersIn("f32", { low: 3, high: 3 }), [3]);
    assert.deepEqual(numbersIn("f16", { low: 3, high: 3 }), [3]);
  });
  it("are none where its ends are swapped", () => {
    for (const domain of ["sweep", "f16", "bf16", "f32"] as const)
      assert.deepEqual(numbersIn(domain, { low: 3, high: 2 }), []);
  });
  it("leave out NaN, and infinities that it does not reach", () => {
    const found = numbersIn("bf16", { low: -Infinity, high: 1 });
    assert.equal(found.filter(Number.isNaN).length, 0);
    assert.equal(Math.min(...found), -Infinity);
    assert.equal(Math.max(...found), 1);
  });
  it("are counted without being listed", () => {
    const { count, bits } = inputsOf("f32", [], { low: 1, high: 2 });
    assert.equal(count, 2 ** 23 + 1);
    assert.deepEqual(Array.from(bits(1, 3)), [nextUp32(1), nextUp32(nextUp32(1))].map(float32Bits));
  });
  it("say in their rule what they were cut to", () =>
    assert.match(inputsOf("f16", [], { low: -1, high: 1 }).rule, /from -1 to 1$/));
});
