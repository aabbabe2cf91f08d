import { describe, it } from "node:test";
import assert from "node:assert/strict";
import {
  bfloat16Bits,
  bfloat16FromBits,
  float16Bits,
  float16FromBits,
} from "../../../src/numeric/floats/float16.ts";
import {
  distance32,
  float32Bits,
  fromOrdinal32,
  max32,
  nextDown32,
  nextUp32,
  ordinal32,
  spacing32,
} from "../../../src/numeric/floats/float32.ts";
import { nextDown64, nextUp64 } from "../../../src/numeric/floats/float64.ts";
import { fromHex, toHex } from "../../../src/numeric/floats/hex.ts";

const patterns = Array.from({ length: 65_536 }, (_, bits) => bits);

describe("16-bit floats", () => {
  it("come back from every float16 pattern but NaN's", () => {
    for (const bits of patterns) {
      const value = float16FromBits(bits);
      if (!Number.isNaN(value)) assert.equal(float16Bits(value), bits);
    }
  });
  it("come back from every bfloat16 pattern but NaN's", () => {
    for (const bits of patterns) {
      const value = bfloat16FromBits(bits);
      if (!Number.isNaN(value)) assert.equal(bfloat16Bits(value), bits);
    }
  });
  it("round ties to even and overflow above the last half step", () => {
    assert.equal(float16Bits(1 + 2 ** -11), 0x3c00);
    assert.equal(float16Bits(1 + 3 * 2 ** -11), 0x3c02);
    assert.equal(float16Bits(65519.99), 0x7bff);
    assert.equal(float16Bits(65520), 0x7c00);
    assert.equal(float16Bits(-(2 ** -25)), 0x8000);
    assert.equal(float16Bits(2047.9 * 2 ** -25), 0x0400);
    assert.equal(bfloat16Bits(1 + 2 ** -8), 0x3f80);
    assert.equal(bfloat16Bits(max32), 0x7f80);
  });
});

describe("float32", () => {
  it("counts places through both zeros", () => {
    assert.equal(ordinal32(0), 0);
    assert.equal(ordinal32(-0), 0);
    assert.equal(distance32(-(2 ** -149), 2 ** -149), 2);
    assert.equal(distance32(max32, Infinity), 1);
    assert.equal(distance32(-Infinity, Infinity), 2 * 0x7f80_0000);
    assert.equal(distance32(NaN, 1), Infinity);
    for (const place of [-0x7f80_0000, -5, 0, 1, 0x3f80_0000])
      assert.equal(ordinal32(fromOrdinal32(place)), place);
  });
  it("has neighbours", () => {
    assert.equal(nextUp32(1), 1 + 2 ** -23);
    assert.equal(nextDown32(1), 1 - 2 ** -24);
    assert.equal(nextUp32(-0), 2 ** -149);
    assert.equal(nextDown32(0), -(2 ** -149));
    assert.equal(nextUp32(max32), Infinity);
    assert.equal(nextUp32(-Infinity), -max32);
    assert.equal(nextUp64(-Number.MIN_VALUE), -0);
    assert.equal(nextDown64(1), 1 - 2 ** -53);
    const end = 1 + 2 ** -20;
    for (const side of [1, -1]) {
      assert.equal(nextUp64(side * end), side * end + 2 ** -52);
      assert.equal(nextDown64(side * end), side * end - 2 ** -52);
      assert.equal(nextDown64(side * end + 2 ** -52), side * end);
      assert.equal(nextUp64(side * end - 2 ** -52), side * end);
    }
    assert.equal(nextUp64(Number.MAX_VALUE), Infinity);
    assert.equal(nextDown64(Infinity), Number.MAX_VALUE);
  });
  it("has a spacing at every real value", () => {
    assert.equal(spacing32(1), 2 ** -23);
    assert.equal(spacing32(1 - 2 ** -53), 2 ** -24);
    assert.equal(spacing32(0), 2 ** -149);
    assert.equal(spacing32(-1e-300), 2 ** -149);
    assert.equal(spacing32(1e300), 2 ** 104);
  });
});

describe("hexadecimal patterns", () => {
  it("have the digits that the format has", () => {
    assert.equal(toHex(-0, "f32"), "80000000");
    assert.equal(toHex(1, "f64"), "3ff0000000000000");
    assert.equal(toHex(1, "bf16"), "3f80");
    assert.equal(fromHex("3c00", "f16"), 1);
    assert.equal(fromHex("7FC00000", "f32"), NaN);
    assert.equal(fromHex("3f80000", "f32"), undefined);
    assert.equal(fromHex("0x3f8000", "f32"), undefined);
    assert.equal(float32Bits(NaN), 0x7fc0_0000);
  });
  it("are the same for every NaN, whatever bits the machine computes", () => {
    for (const nan of [Infinity - Infinity, -NaN, fromHex("ffc00001", "f32")!])
      assert.equal(toHex(nan, "f32"), "7fc00000");
    assert.deepEqual([toHex(NaN, "f64"), toHex(NaN, "f16")], ["7ff8000000000000", "7e00"]);
  });
});
