// + − × ÷, powers and roots on the intervals of a formula's steps.

import type { Slots } from "./interval.ts";
import {
  addDown,
  addUp,
  divideDown,
  divideUp,
  multiplyDown,
  multiplyUp,
  rootDown,
  rootUp,
} from "./outward.ts";

/** Makes the code of one step: from the places of the arguments to the place of the result. */
export type Maker = (slots: Slots, place: number, a: number, b: number, c: number) => () => void;

export const neg: Maker =
  ({ low, high }, k, a) =>
  () => {
    const end = -low[a]!;
    low[k] = -high[a]!;
    high[k] = end;
  };

export const add: Maker =
  ({ low, high }, k, a, b) =>
  () => {
    low[k] = addDown(low[a]!, low[b]!);
    high[k] = addUp(high[a]!, high[b]!);
  };

export const sub: Maker =
  ({ low, high }, k, a, b) =>
  () => {
    low[k] = addDown(low[a]!, -high[b]!);
    high[k] = addUp(high[a]!, -low[b]!);
  };

export const mul: Maker = ({ low, high }, k, a, b) =>
  a === b
    ? () => square(low, high, k, a)
    : () => product(low, high, k, low[a]!, high[a]!, low[b]!, high[b]!);

export const div: Maker =
  ({ low, high }, k, a, b) =>
  () => {
    if (low[b]! > 0) quotient(low, high, k, low[a]!, high[a]!, low[b]!, high[b]!);
    else if (high[b]! < 0) quotient(low, high, k, -high[a]!, -low[a]!, -high[b]!, -low[b]!);
    else low[k] = high[k] = NaN;
  };

/** √; nothing is known where the argument may be negative. */
export const sqrt: Maker =
  ({ low, high }, k, a) =>
  () => {
    const known = low[a]! >= 0;
    low[k] = known ? rootDown(low[a]!) : NaN;
    high[k] = known ? rootUp(high[a]!) : NaN;
  };

/** An integer power by products; other powers are left to more digits. */
export const pow: Maker =
  ({ low, high }, k, a, b) =>
  () => {
    const n = low[b]!;
    if (n !== high[b]! || !Number.isInteger(n) || n < 0 || n > 64) low[k] = high[k] = NaN;
    else power(low, high, k, low[a]!, high[a]!, n);
  };

type Ends = Float64Array;

function product(
  low: Ends,
  high: Ends,
  k: number,
  al: number,
  ah: number,
  bl: number,
  bh: number,
): void {
  if (al >= 0 && bl >= 0) {
    low[k] = multiplyDown(al, bl);
    high[k] = multiplyUp(ah, bh);
  } else if (ah <= 0 && bl >= 0) {
    low[k] = multiplyDown(al, bh);
    high[k] = multiplyUp(ah, bl);
  } else if (al >= 0 && bh <= 0) {
    low[k] = multiplyDown(ah, bl);
    high[k] = multiplyUp(al, bh);
  } else if (al <= ah && bl <= bh) {
    low[k] = Math.min(
      multiplyDown(al, bh),
      multiplyDown(ah, bl),
      multiplyDown(al, bl),
      multiplyDown(ah, bh),
    );
    high[k] = Math.max(
      multiplyUp(al, bl),
      multiplyUp(ah, bh),
      multiplyUp(al, bh),
      multiplyUp(ah, bl),
    );
  } else low[k] = high[k] = NaN;
}

function square(low: Ends, high: Ends, k: number, a: number): void {
  power(low, high, k, low[a]!, high[a]!, 2);
}

/** u ** n over al ≤ u ≤ ah, for an integer n ≥ 0: rising, except that even powers turn at 0. */
function power(low: Ends, high: Ends, k: number, al: number, ah: number, n: number): void {
  const mirrored = n % 2 === 0 && ah <= 0;
  const from = mirrored ? -ah : al;
  const to = mirrored ? -al : ah;
  const turns = n % 2 === 0 && from < 0;
  low[k] = from <= to ? (turns ? 0 : powerDown(from, n)) : NaN;
  high[k] = from <= to ? powerUp(turns ? Math.max(-from, to) : to, n) : NaN;
}

function powerDown(u: number, n: number): number {
  if (u < 0) return -powerUp(-u, n);
  let result = 1;
  for (let i = 0; i < n; i++) result = multiplyDown(result, u);
  return result;
}

function powerUp(u: number, n: number): number {
  if (u < 0) return -powerDown(-u, n);
  let result = 1;
  for (let i = 0; i < n; i++) result = multiplyUp(result, u);
  return result;
}

/** The quotient of al ≤ a ≤ ah and 0 < bl ≤ b ≤ bh. */
function quotient(
  low: Ends,
  high: Ends,
  k: number,
  al: number,
  ah: number,
  bl: number,
  bh: number,
): void {
  low[k] = divideDown(al, al >= 0 ? bh : bl);
  high[k] = divideUp(ah, ah >= 0 ? bl : bh);
}
