// Results over a stretch on which a polynomial is as good as the real value.

import { float32FromBits, spacing32 } from "../../numeric/floats/float32.ts";
import type { TaylorPiece } from "../../numeric/taylor/piece.ts";
import { elementAt } from "../../required.ts";
import { addRight, keepWorst, leastOfWorst } from "../tally.ts";
import type { JudgedPlace } from "./judge.ts";
import type { Unit } from "./units.ts";

/**
 * A result is right where it is what both ends of the polynomial's error round to; all others are judged one
 * by one, by the reference itself where the polynomial does not decide.
 */
export function judgePolynomial(
  { from, to, piece }: Unit & { readonly piece: TaylorPiece },
  { start, values, judge, samples }: JudgedPlace,
): void {
  const { center, coefficients, error } = piece;
  const [c0, c1, c2] = [
    elementAt(coefficients, 0),
    elementAt(coefficients, 1),
    elementAt(coefficients, 2),
  ];
  const [c3, c4] = [elementAt(coefficients, 3), elementAt(coefficients, 4)];
  const origin = float32FromBits(from);
  const step = spacing32(origin) * (from < SIGN ? 1 : -1);
  const { edge, below, above } = spacingsOf(piece);
  const shift = from - start;
  let [count, exact, total, most, at] = [0, 0, 0, -1, 0];
  let least = leastOfWorst(samples.tally);
  for (let i = 0; i < to - from; i++) {
    const h = origin - center + i * step;
    const p = (((c4 * h + c3) * h + c2) * h + c1) * h + c0;
    const got = values[shift + i] ?? NaN;
    const want = Math.fround(p - error);
    if (got === want && want === Math.fround(p + error) && want !== 0) {
      const off = Math.abs(got - p) * (Math.abs(p) < edge ? below : above);
      count++;
      total += off;
      if (off === 0) exact++;
      if (off > most) {
        most = off;
        at = i;
      }
      if (off > least) {
        keepWorst(samples.tally, { x: origin + i * step, got, want, ulp: off });
        least = leastOfWorst(samples.tally);
      }
    } else {
      judgeOne(origin + i * step, got, p);
      least = leastOfWorst(samples.tally);
    }
  }
  addRight(samples.tally, { count, exact, sumUlp: total });
  if (count > 0) judge.onSample?.(origin + at * step, { kind: "passed", ulp: most, distance: 0 });

  function judgeOne(x: number, got: number, p: number): void {
    const [low, high] = [Math.fround(p - error), Math.fround(p + error)];
    const ulp = Math.abs(got - p) * (Math.abs(p) < edge ? below : above);
    const isSure = low === high && Math.abs(p) > error && !isNearEdge(ulp, error * below);
    const value = low === 0 && p > 0 ? 0 : low;
    const want = isSure
      ? ({ kind: "value", value, low: p, high: p } as const)
      : judge.check.reference(x);
    samples.judge(x, got, want);
  }

  function isNearEdge(ulp: number, slack: number): boolean {
    const room = slack + ulp * 2 ** -40;
    return [judge.check.tolerance(NaN).ulp, ...EDGES].some((one) => Math.abs(ulp - one) <= room);
  }
}

/** The polynomial's values take one step size below the edge and one from it on; here are their inverses. */
function spacingsOf({ low, high }: TaylorPiece): {
  readonly edge: number;
  readonly below: number;
  readonly above: number;
} {
  const least = low > 0 ? low : high < 0 ? -high : 0;
  const [small, large] = [spacing32(least), spacing32(Math.max(-low, high))];
  // A number below 2 ** n has at most half the spacing of 2 ** n.
  return { edge: large * 2 ** 23, below: 1 / small, above: 1 / large };
}

/** Where the histogram's bins end, and where a rounding is a tie. */
const EDGES = [0.5, 1, 2, 4, 16, 256, 65536];
const SIGN = 2 ** 31;
