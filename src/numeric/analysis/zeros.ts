// The zeros of a smooth branch between two ends.

import type { Interval } from "../interval/interval.ts";
import { order, over, plus, rational, rationalOf, type Rational } from "../../algebra/rational.ts";
import { roundRational } from "../floats/round.ts";
import { signOf } from "../real/real.ts";
import { isKnown } from "../real/choice.ts";
import { rootOf } from "./polynomial.ts";
import type { Smooth } from "./smooth.ts";

/** An open stretch of inputs; an absent end is ±∞. */
export interface Stretch {
  readonly low?: Rational;
  readonly high?: Rational;
}

export interface Zeros {
  readonly at: readonly Rational[];
  /** True when it is proved that there are no others. */
  readonly all: boolean;
  /** Where the proof is missing. */
  readonly open: readonly Interval[];
}

/** Zeros in rising order, ends excluded. A constant has none, not even when it is zero. */
export function zerosOf(f: Smooth, stretch: Stretch): Zeros {
  if (f.constant || (f.polynomial?.length ?? 2) < 2) return NONE;
  if (f.polynomial?.length === 2) {
    const root = rootOf(f.polynomial);
    return { ...NONE, at: inside(root, stretch) ? [root] : [] };
  }
  const search: Search = { f, found: [], open: [] };
  const [low, high] = [endOf(stretch.low, -Infinity), endOf(stretch.high, Infinity)];
  const inner = CUTS.filter((cut) => cut > low && cut < high);
  const cuts = [low, ...inner, high];
  for (const [i, from] of cuts.slice(0, -1).entries()) isolate(search, from, cuts[i + 1]!);
  return { at: tidy(search, stretch), all: search.open.length === 0, open: search.open };
}

export function inside(x: Rational, { low, high }: Stretch): boolean {
  return (low === undefined || order(x, low) > 0) && (high === undefined || order(x, high) < 0);
}

interface Search {
  readonly f: Smooth;
  readonly found: number[];
  readonly open: Interval[];
}

/** No zero, one of a monotone stretch, or both halves; what is still undecided after all halvings stays open. */
function isolate({ f, found, open }: Search, low: number, high: number): void {
  const waiting: Interval[] = [{ low, high }];
  let halvings = Math.max(-low, high) <= NEAR ? HALVINGS : 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (f.signOver(next) !== undefined) continue;
    const slope = f.slope().signOver(next);
    if (slope === undefined && halvings-- > 0) {
      const middle = next.low + (next.high - next.low) / 2;
      waiting.push({ low: next.low, high: middle }, { low: middle, high: next.high });
      continue;
    }
    const [low, high] = [Math.max(next.low, -FAR), Math.min(next.high, FAR)];
    const signs = [f.signAt(low), f.signAt(high)] as const;
    if (!settles(next, slope, signs)) open.push(next);
    if (signs[0] === 0) found.push(low);
    if (signs[1] === 0) found.push(high);
    if (signs[0] !== undefined && signs[0] * (signs[1] ?? 0) < 0)
      found.push(bisected(f, { low, high }, signs[0]));
  }
}

type Sign = -1 | 0 | 1 | undefined;

/** True when the signs at the ends tell all zeros: of a monotone stretch, leading away from zero where it is endless. */
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
    if (middle <= low || middle >= high) return nearer(f, low, high, sign);
    const here = f.signAt(middle);
    if (here === 0) return middle;
    if (here === sign) low = middle;
    else high = middle;
  }
}

/** Of two neighbouring doubles, the one on whose side of their middle the sign changes. */
function nearer(f: Smooth, low: number, high: number, sign: number): number {
  const middle = plus(rationalOf(low), rationalOf(high));
  return f.signAtFraction(over(middle, rational(2n))) === sign ? high : low;
}

/** Zeros found from both sides are one, and near a short fraction that is a zero it is that. */
function tidy({ f, found }: Search, stretch: Stretch): readonly Rational[] {
  const places = found
    .map((x) => shortZero(f, x) ?? rationalOf(x))
    .filter((x) => inside(x, stretch));
  const ordered = [...places].sort(order);
  return ordered.filter((x, i) => i === 0 || order(x, ordered[i - 1]!) !== 0);
}

function shortZero(f: Smooth, x: number): Rational | undefined {
  for (const d of [1n, 2n, 3n, 4n, 5n, 6n, 10n, 100n, 1000n]) {
    const near = rational(
      BigInt(Math.round(Math.min(Math.abs(x), 1e9) * Number(d))) * (x < 0 ? -1n : 1n),
      d,
    );
    if (Math.abs(roundRational(near, "f64") - x) > 1e-12 * (1 + Math.abs(x))) continue;
    const value = f.real(near, 160);
    if (isKnown(value) && signOf(value) === 0) return near;
  }
  return undefined;
}

const endOf = (end: Rational | undefined, infinite: number): number =>
  end === undefined ? infinite : roundRational(end, "f64");

const NONE: Zeros = { at: [], all: true, open: [] };
/** How often each stretch between two cuts may be halved. */
const HALVINGS = 48;

/** Beyond it, formulas have gone over to their tails. */
const NEAR = 1024;
const FAR = 2 ** 200;
const SIZES = [
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
  FAR,
];
const CUTS: readonly number[] = [...SIZES.map((size) => -size).reverse(), 0, ...SIZES];
