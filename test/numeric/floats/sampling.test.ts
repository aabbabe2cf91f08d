import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { float32FromBits } from "../../../src/numeric/floats/float32.ts";
import { bfloatInputs, halfInputs, sweep } from "../../../src/numeric/floats/sampling.ts";

describe("the sweep", () => {
  const bits = sweep([2.5, -3]);
  const all = new Set(bits);
  it("has 512 mantissas of both signs for each of 255 exponents", () => {
    assert.equal(bits.length, 255 * 512 * 2 + 5 + 2 * 5);
    const ofOne = [...bits].filter((pattern) => pattern >>> 23 === 127);
    assert.equal(new Set(ofOne.slice(0, 512)).size, 512);
  });
  it("visits zeros, infinities, NaN and the ends of the subnormals", () => {
    for (const pattern of [0, 0x80000000, 0x7f800000, 0xff800000, 0x7fc00000, 0x007fffff]) {
      assert.ok(all.has(pattern));
    }
  });
  it("visits two neighbours on either side of each point", () => {
    const near = [...bits].map(float32FromBits).filter((x) => Math.abs(x - 2.5) < 1e-6);
    assert.ok(near.some((x) => x < 2.5) && near.some((x) => x > 2.5) && near.includes(2.5));
  });
  it("is the same every time", () => assert.deepEqual(sweep([2.5, -3]), bits));
});

describe("float16 and bfloat16 inputs", () => {
  it("are all 65,536 values, the largest among them", () => {
    assert.equal(halfInputs().length, 65536);
    assert.ok([...halfInputs()].map(float32FromBits).includes(65504));
    assert.ok(bfloatInputs().includes(0x7f7f0000));
  });
});
