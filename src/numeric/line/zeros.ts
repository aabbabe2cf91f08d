// The zeros of a smooth function between two ends.

import { rootsInside } from "../../algebra/polynomial.ts";
import { order, over, plus, rational, rationalOf, type Rational } from "../../algebra/rational.ts";
import { inside, type Span } from "../../algebra/span.ts";
import type { Interval } from "../interval/interval.ts";
import { around, toDouble } from "./inDoubles.ts";
import type { Smooth } from "./smooth.ts";
import { elementAt } from "../../required.ts";

export interface Zeros {
  readonly at: readonly Rational[];
  /** True when it is proved that there are no others. */
  readonly all: boolean;
}

/** Zeros in rising order, ends excluded. A constant has no zeros, not even the constant zero. */
export function zerosOf(f: Smooth, span: Span): Zeros {
  if (f.isConstant) return none;
  if (f.fraction !== undefined) return { at: rootsInside(f.fraction.top, span), all: true };
  const { low, high } = around(span);
  if (f.signOver({ low, high }) !== undefined) return none;
  const search: Search = { f, found: [], open: [] };
  const inner = cutPoints.filter((cut) => cut > low && cut < high);
  const cuts = [low, ...inner, high];
  for (const [i, from] of cuts.slice(0, -1).entries())
    isolate(search, from, elementAt(cuts, i + 1));
  return { at: tidy(search, span), all: search.open.length === 0 };
}

interface Search {
  readonly f: Smooth;
  readonly found: number[];
  readonly open: Interval[];
}

/** No zero, one of a monotone interval, or both halves; what is undecided after all halvings stays open. */
function isolate({ f, found, open }: Search, low: number, high: number): void {
  const waiting: Interval[] = [{ low, high }];
  let halvings = Math.max(-low, high) <= tailsBegin ? maxHalvingsBetweenCuts : 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (f.signOver(next) !== undefined) continue;
    const slope = f.slope().signOver(next);
    if (slope === undefined && halvings-- > 0 && f.effort.halvings-- > 0) {
      const middle = next.low + (next.high - next.low) / 2;
      waiting.push({ low: next.low, high: middle }, { low: middle, high: next.high });
      continue;
    }
    const [low, high] = [Math.max(next.low, -farEnd), Math.min(next.high, farEnd)];
    const signs = [f.signAt(low), f.signAt(high)] as const;
    if (!settles(next, slope, signs)) open.push(next);
    if (signs[0] === 0) found.push(low);
    if (signs[1] === 0) found.push(high);
    if (signs[0] !== undefined && signs[0] * (signs[1] ?? 0) < 0)
      found.push(bisected(f, { low, high }, signs[0]));
  }
}

type Sign = -1 | 0 | 1 | undefined;

/** True when the signs at the ends decide all zeros: of a monotone function, leading away from zero where it is endless. */
function settles(
  { low, high }: Interval,
  slope: Sign,
  [first, last]: readonly [Sign, Sign],
): boolean {
  if (slope === undefined || first === undefined || last === undefined) return false;
  const leftward = low > -Infinity || slope * last < 0;
  return leftward && (high < Infinity || slope * first > 0);
}

/** The double nearest to where the sign changes. */
function bisected(f: Smooth, between: Interval, sign: number): number {
  let { low, high } = between;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return nearer(f, { low, high }, sign);
    const here = f.signAt(middle);
    if (here === 0) return middle;
    if (here === sign) low = middle;
    else high = middle;
  }
}

/** Of two neighbouring doubles, the one on whose side of their middle the sign changes. */
function nearer(f: Smooth, { low, high }: Interval, sign: number): number {
  const middle = plus(rationalOf(low), rationalOf(high));
  return f.signAtFraction(over(middle, rational(2n))) === sign ? high : low;
}

/** Zeros found from both sides are one, and near a short fraction that is a zero it is that. */
function tidy({ f, found }: Search, span: Span): readonly Rational[] {
  const places = found.map((x) => shortZero(f, x) ?? rationalOf(x)).filter((x) => inside(x, span));
  const ordered = [...places].sort(order);
  return ordered.filter((x, i) => i === 0 || order(x, elementAt(ordered, i - 1)) !== 0);
}

function shortZero(f: Smooth, x: number): Rational | undefined {
  for (const d of [1n, 2n, 3n, 4n, 5n, 6n, 10n, 100n, 1000n]) {
    const near = rational(
      BigInt(Math.round(Math.min(Math.abs(x), 1e9) * Number(d))) * (x < 0 ? -1n : 1n),
      d,
    );
    if (Math.abs(toDouble(near) - x) > 1e-12 * (1 + Math.abs(x))) continue;
    if (f.signAtFraction(near) === 0) return near;
  }
  return undefined;
}

const none: Zeros = { at: [], all: true };
/** How often each interval between two cuts may be halved: more than any zero of the catalogue needs. */
const maxHalvingsBetweenCuts = 48;

/** Beyond it, formulas have gone over to their tails. */
const tailsBegin = 1024;
const farEnd = 2 ** 200;
const sizes = [
  2 ** -30,
  2 ** -10,
  0.125,
  0.5,
  1,
  1.5,
  2,
  3,
  4,
  6,
  8,
  16,
  32,
  64,
  128,
  1024,
  2 ** 20,
  2 ** 60,
  farEnd,
];
const cutPoints: readonly number[] = [...sizes.map((size) => -size).reverse(), 0, ...sizes];
