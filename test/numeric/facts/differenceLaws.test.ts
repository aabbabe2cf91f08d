import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";

import { parse } from "../../../src/expr/parse.ts";
import { largestDifference, type Difference } from "../../../src/numeric/facts/difference.ts";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import { nextDown64, nextUp64 } from "../../../src/numeric/floats/float64.ts";
import { growingFormula, straightFormula } from "../formulas.ts";

const either = fc.oneof({ weight: 3, arbitrary: straightFormula }, growingFormula);

const sideOf = (text: string) => ({ expr: parse(text), parameters: {} });
const between = (a: string, b: string): Difference => largestDifference(sideOf(a), sideOf(b));

/** |a − b| in doubles. */
function sizeOf(a: string, b: string): (x: number) => number {
  const [f, g] = [evaluator(parse(a), "f64", {}), evaluator(parse(b), "f64", {})];
  return (x) => Math.abs(f(x) - g(x));
}

/** A place that is no double, such as 3 / 13, is rounded, possibly to the other side of a jump. */
const beside = (x: number): readonly number[] => [x, nextDown64(x), nextUp64(x)];

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
          const isMet = (x: number) => Math.abs(size(x) - value) <= slack(value);
          for (const x of inputs) assert.ok(size(x) <= value + slack(value), `${size(x)} at ${x}`);
          if (attained && !unbounded)
            for (const x of at) assert.ok(beside(x).some(isMet), `at ${x}`);
        },
      ),
      { numRuns: 50 },
    ));

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
