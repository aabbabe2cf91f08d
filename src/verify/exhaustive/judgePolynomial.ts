// Results over a stretch on which a polynomial is as good as the real value.

import { float32FromBits, spacing32 } from "../../numeric/floats/float32.ts";
import type { TaylorPiece } from "../../numeric/taylor/piece.ts";
import { elementAt } from "../../required.ts";
import { addRight, keepWorst, minWorst, maxWorst, type Tally } from "../tally.ts";
import type { JudgedPlace } from "./judge.ts";
import { enclosureOf, measure, skipRight, type RightRun } from "./rightRun.ts";
import type { BitStretch } from "./stretches.ts";

/**
 * A result is right where it is what both ends of the polynomial's error round to; all others are judged one
 * by one, by the reference itself where the polynomial does not decide.
 */
export function judgePolynomial(
  stretch: Extract<BitStretch, { readonly kind: "polynomial" }>,
  { start, values, judge, samples }: JudgedPlace,
): void {
  const { from, to, piece, line } = stretch;
  const run = rightRunOf(stretch, values.subarray(from - start, to - start), samples.tally);
  const { edge, below } = run;
  const input = (i: number): number => run.origin + i * run.step;
  for (;;) {
    const at = skipRight(run);
    if (at === to - from) break;
    judgeOne(input(at), elementAt(run.values, at));
    run.at++;
  }
  keepLargest(run, samples.tally, input);
  addRight(samples.tally, { count: run.count, exact: run.exact, sumUlp: run.sumUlp });
  if (run.count > 0) {
    const [x, ulp] = [input(run.largestAt), run.largest];
    judge.onSample?.(x, { kind: "passed", ulp, distance: 0 });
  }

  function judgeOne(x: number, got: number): void {
    const { low, high, middle } = enclosureOf(run, x);
    const value = Math.fround(low);
    const isSure = value === Math.fround(high) && low * high > 0;
    const ulp = measure(run, got, middle);
    const isStrict = line !== undefined && isTie(got, line.slope * x) && ulp > 0.5;
    const isMeasured = isSure && (isStrict || !isNearEdge(ulp, piece.error * below));
    const want = isMeasured
      ? ({ kind: "value", value, low: middle, high: middle } as const)
      : judge.check.reference(x);
    samples.judge(x, got, want);
  }

  function isTie(got: number, value: number): boolean {
    return Math.abs(got - value) === 0.5 / (Math.abs(value) < edge ? below : run.above);
  }

  function isNearEdge(ulp: number, slack: number): boolean {
    const room = slack + ulp * 2 ** -40;
    return [judge.check.tolerance(NaN).ulp, ...edges].some((one) => Math.abs(ulp - one) <= room);
  }
}

function rightRunOf(
  { from, piece, line }: Extract<BitStretch, { readonly kind: "polynomial" }>,
  values: Float32Array,
  tally: Tally,
): RightRun {
  const origin = float32FromBits(from);
  return {
    values,
    origin,
    step: spacing32(origin) * (from < sign ? 1 : -1),
    piece,
    slope: line?.slope ?? 0,
    side: line?.side ?? 0,
    ...spacingsOf(piece),
    worst: new Float64Array(maxWorst).fill(minWorst(tally)),
    places: new Float64Array(maxWorst).fill(none),
    at: 0,
    count: 0,
    exact: 0,
    sumUlp: 0,
    largest: -1,
    largestAt: 0,
  };
}

/** The largest errors among the right results, in the order of their inputs. */
function keepLargest(
  { worst, places, values }: RightRun,
  tally: Tally,
  input: (i: number) => number,
): void {
  const kept = [...places].map((at, i) => ({ at, ulp: elementAt(worst, i) }));
  for (const { at, ulp } of kept.filter(({ at }) => at !== none).sort((a, b) => a.at - b.at)) {
    const got = elementAt(values, at);
    keepWorst(tally, { x: input(at), got, want: got, ulp });
  }
}

/** The polynomial's values take one step size below the edge and one from it on; here are their inverses. */
function spacingsOf({ low, high }: TaylorPiece): Pick<RightRun, "edge" | "below" | "above"> {
  const least = low > 0 ? low : high < 0 ? -high : 0;
  const [small, large] = [spacing32(least), spacing32(Math.max(-low, high))];
  // A number below 2 ** n has at most half the spacing of 2 ** n.
  return { edge: large * 2 ** 23, below: 1 / small, above: 1 / large };
}

/** Where the histogram's bins end, and where a rounding is a tie. */
const edges = [0.5, 1, 2, 4, 16, 256, 65536];
const sign = 2 ** 31;
/** The place of no result. */
const none = -1;
