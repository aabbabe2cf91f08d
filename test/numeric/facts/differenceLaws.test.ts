import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";

import { parse } from "../../../src/expr/parse.ts";
import { largestDifference, type Difference } from "../../../src/numeric/facts/difference.ts";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import { exactEvaluator } from "../../../src/numeric/reference/exact.ts";
import { growingFormula, straightFormula } from "../formulas.ts";

const either = fc.oneof({ weight: 3, arbitrary: straightFormula }, growingFormula);

const sideOf = (text: string) => ({ expr: parse(text), parameters: {} });
const between = (a: string, b: string): Difference => largestDifference(sideOf(a), sideOf(b));

/** |a − b| in doubles. */
function sizeOf(a: string, b: string): (x: number) => number {
  const [f, g] = [evaluator(parse(a), "f64", {}), evaluator(parse(b), "f64", {})];
  return (x) => Math.abs(f(x) - g(x));
}

/** |a − b| of the real values at a double: beside a jump, a condition in doubles may hold on the wrong side. */
function realSizeOf(a: string, b: string): (x: number) => number {
  const [f, g] = [exactEvaluator(parse(a), "f64", {}), exactEvaluator(parse(b), "f64", {})];
  return (x) => {
    const [u, v] = [f(x), g(x)];
    return u.kind === "undefined" || v.kind === "undefined" ? NaN : Math.abs(u.value - v.value);
  };
}

/** What rounding may add to a size of this order. */
const slack = (size: number): number => 1e-9 * Math.max(1, size);

describe("largestDifference, of random formulas", () => {
  it("is symmetric", () =>
    fc.assert(
      fc.property(either, either, (a, b) => {
        const [there, back] = [between(a, b), between(b, a)];
        assert.deepEqual({ ...there, samples: 0 }, { ...back, samples: 0 });
      }),
      { numRuns: 25 },
    ));

  it("is exceeded nowhere, and met where it says", () =>
    fc.assert(
      fc.property(
        either,
        either,
        fc.array(fc.double({ min: -50, max: 50, noNaN: true })),
        (a, b, inputs) => {
          const { value, at, attained, unbounded } = between(a, b);
          const size = sizeOf(a, b);
          const realSize = realSizeOf(a, b);
          for (const x of inputs) assert.ok(size(x) <= value + slack(value), `${size(x)} at ${x}`);
          if (attained && !unbounded)
            for (const x of at) assert.ok(Math.abs(realSize(x) - value) <= slack(value), `at ${x}`);
        },
      ),
      { numRuns: 50 },
    ));

  it("is met at a double on the right side of a jump that lies at none", () => {
    for (const f of [
      "where(13 * x >= 3, clip(5 - x, 0, 9), 0)",
      "where(13 * x <= 3, clip(5 + x, 0, 9), 0)",
    ]) {
      const { value, at } = between(f, "0");
      assert.deepEqual(
        at.map((x) => Math.abs(realSizeOf(f, "0")(x) - value) <= slack(value)),
        [true],
        f,
      );
    }
  });

  it("is zero inside the stretches of agreement and nowhere else", () =>
    fc.assert(
      fc.property(
        either,
        either,
        fc.array(fc.double({ min: -9, max: 9, noNaN: true })),
        (a, b, inputs) => {
          const { value, agree } = between(a, b);
          const size = sizeOf(a, b);
          const isInside = (x: number): boolean => agree.some(({ from, to }) => from < x && x < to);
          for (const x of inputs.filter(isInside))
            assert.ok(size(x) <= 1e-12, `${size(x)} at ${x}`);
          const isEverywhere = agree.some(({ from, to }) => from === -Infinity && to === Infinity);
          assert.equal(value === 0, isEverywhere);
        },
      ),
      { numRuns: 50 },
    ));

  it("obeys the triangle inequality", () =>
    fc.assert(
      fc.property(straightFormula, straightFormula, straightFormula, (a, b, c) => {
        const [ac, ab, bc] = [between(a, c), between(a, b), between(b, c)].map(
          ({ value }) => value,
        );
        assert.ok(ac! <= (ab! + bc!) * (1 + 1e-15));
      }),
      { numRuns: 40 },
    ));

  it("is proved wherever the pieces are straight", () =>
    fc.assert(
      fc.property(straightFormula, straightFormula, (a, b) =>
        assert.equal(between(a, b).kind, "proved"),
      ),
      { numRuns: 50 },
    ));
});
