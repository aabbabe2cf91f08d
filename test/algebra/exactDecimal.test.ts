import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { exactDecimal } from "../../src/algebra/exactDecimal.ts";
import { nearestFloat } from "../../src/numeric/floats/nearestFloat.ts";
import { roundBinary, roundRational } from "../../src/numeric/floats/round.ts";

describe("nearestFloat", () => {
  it("agrees with the engine's own reading of float64", () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) =>
        Object.is(nearestFloat(String(x), "f64"), Number(String(x))),
      ),
      { numRuns: 2000 },
    ));
  it("returns every float32 from its own shortest decimal", () =>
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (x) =>
        Object.is(nearestFloat(x, "f32"), x),
      ),
      { numRuns: 2000 },
    ));
  it("rounds once where going through float64 would round twice", () => {
    const justAboveMiddle = "1.000000059604644775390625000000000000000001";
    assert.equal(nearestFloat(justAboveMiddle, "f32"), 1 + 2 ** -23);
    assert.equal(Math.fround(Number(justAboveMiddle)), 1);
  });
  it("overflows and underflows as IEEE 754 does", () => {
    assert.equal(nearestFloat("1e400", "f64"), Infinity);
    assert.equal(nearestFloat("-3.40282356779733662e38", "f32"), -Infinity);
    assert.equal(nearestFloat("3.40282356779733661e38", "f32"), (2 - 2 ** -23) * 2 ** 127);
    assert.ok(Object.is(nearestFloat("-1e-400", "f64"), -0));
    assert.equal(nearestFloat("7.1e-46", "f32"), 2 ** -149);
    assert.equal(nearestFloat("7.0e-46", "f32"), 0);
  });
  it("refuses what is no finite decimal", () => {
    for (const text of ["", ".", "e5", "0x10", "1_000", "inf", "nan", "1e", "--1", "1e999999999"])
      assert.throws(() => exactDecimal(text), Error, text);
  });
});

describe("roundRational", () => {
  it("breaks a tie by the side on which the true value lies", () => {
    const middle = { n: (1n << 24n) + 1n, d: 1n << 24n };
    assert.equal(roundRational(middle, "f32"), 1);
    assert.equal(roundRational(middle, "f32", 1), 1 + 2 ** -23);
    assert.equal(roundRational({ n: -middle.n, d: middle.d }, "f32", -1), -1 - 2 ** -23);
    assert.ok(Object.is(roundRational({ n: 0n, d: 1n }, "f32", -1), -0));
  });
  it("agrees with float64 division of integers", () =>
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.integer({ min: 1 }),
        (n, d) => roundRational({ n: BigInt(n), d: BigInt(d) }, "f64") === n / d,
      ),
      { numRuns: 2000 },
    ));
  it("agrees with Math.fround on doubles", () =>
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.integer({ min: -1100, max: 900 }),
        (m, e) =>
          Object.is(roundBinary({ m: BigInt(m), e: BigInt(e) }, "f32"), Math.fround(m * 2 ** e)) ||
          e < -1000 ||
          m === 0,
      ),
      { numRuns: 2000 },
    ));
});
