// + − × ÷, powers and roots on the intervals of a formula's steps.

import type { Tuple } from "../../required.ts";
import type { Slots } from "./interval.ts";
import {
  addDown,
  addUp,
  divideDown,
  multiplyDown,
  multiplyUp,
  rootDown,
  rootUp,
} from "./outward.ts";

/** Makes the code of one step: from the places of the arguments to the place of the result. */
export type Maker<Count extends 1 | 2 | 3> = (
  args: Tuple<Count, number>,
  slots: Slots,
  place: number,
) => () => void;

export const neg: Maker<1> =
  ([a], { low, high }, k) =>
  () => {
    const end = -low[a]!;
    low[k] = -high[a]!;
    high[k] = end;
  };

export const add: Maker<2> =
  ([a, b], { low, high }, k) =>
  () => {
    low[k] = addDown(low[a]!, low[b]!);
    high[k] = addUp(high[a]!, high[b]!);
  };

export const sub: Maker<2> =
  ([a, b], { low, high }, k) =>
  () => {
    low[k] = addDown(low[a]!, -high[b]!);
    high[k] = addUp(high[a]!, -low[b]!);
  };

export const mul: Maker<2> = ([a, b], slots, k) =>
  a === b ? () => power(slots, k, a, 2) : () => product(slots, k, a, b);

export const div: Maker<2> =
  ([a, b], { low, high }, k) =>
  () => {
    const [al, ah, bl, bh] = [low[a]!, high[a]!, low[b]!, high[b]!];
    if (bl > 0) {
      low[k] = leastQuotient(al, bl, bh);
      high[k] = -leastQuotient(-ah, bl, bh);
    } else if (bh < 0) {
      low[k] = leastQuotient(-ah, -bh, -bl);
      high[k] = -leastQuotient(al, -bh, -bl);
    } else low[k] = high[k] = NaN;
  };

/** √; nothing is known where the argument may be negative. */
export const sqrt: Maker<1> =
  ([a], { low, high }, k) =>
  () => {
    const known = low[a]! >= 0;
    low[k] = known ? rootDown(low[a]!) : NaN;
    high[k] = known ? rootUp(high[a]!) : NaN;
  };

/** An integer power by products; other powers are left to more digits. */
export const pow: Maker<2> =
  ([a, b], slots, k) =>
  () => {
    const n = slots.low[b]!;
    const short = n === slots.high[b]! && Number.isInteger(n) && n >= 0 && n <= 64;
    if (short) power(slots, k, a, n);
    else slots.low[k] = slots.high[k] = NaN;
  };

function product({ low, high }: Slots, k: number, a: number, b: number): void {
  const [al, ah, bl, bh] = [low[a]!, high[a]!, low[b]!, high[b]!];
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
      Math.min(multiplyDown(al, bh), multiplyDown(ah, bl)),
      Math.min(multiplyDown(al, bl), multiplyDown(ah, bh)),
    );
    high[k] = Math.max(
      Math.max(multiplyUp(al, bl), multiplyUp(ah, bh)),
      Math.max(multiplyUp(al, bh), multiplyUp(ah, bl)),
    );
  } else low[k] = high[k] = NaN;
}

/** u ** n for an integer n ≥ 0: rising, except that even powers turn at 0. */
function power({ low, high }: Slots, k: number, a: number, n: number): void {
  const mirrored = n % 2 === 0 && high[a]! <= 0;
  const from = mirrored ? -high[a]! : low[a]!;
  const to = mirrored ? -low[a]! : high[a]!;
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

/** The least of a / b for 0 < bl ≤ b ≤ bh. */
const leastQuotient = (a: number, bl: number, bh: number): number =>
  divideDown(a, a >= 0 ? bh : bl);
