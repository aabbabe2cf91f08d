// Comparisons and choices on intervals: 0 or 1 where the ends decide, both where they do not.

import type { Maker } from "./arithmetic.ts";

/** One interval for a claim that holds always, never, or perhaps. */
function claim(always: Test, never: Test): Maker<2> {
  return ([a, b], { low, high }, k) =>
    () => {
      const [al, ah, bl, bh] = [low[a]!, high[a]!, low[b]!, high[b]!];
      const known = al <= ah && bl <= bh;
      low[k] = known ? (always(al, ah, bl, bh) ? 1 : 0) : NaN;
      high[k] = known ? (never(al, ah, bl, bh) ? 0 : 1) : NaN;
    };
}

type Test = (al: number, ah: number, bl: number, bh: number) => boolean;

const below: Test = (_al, ah, bl) => ah < bl;
const notAbove: Test = (_al, ah, bl) => ah <= bl;
const above: Test = (al, _ah, _bl, bh) => al > bh;
const notBelow: Test = (al, _ah, _bl, bh) => al >= bh;
const apart: Test = (al, ah, bl, bh) => ah < bl || al > bh;
const together: Test = (al, ah, bl, bh) => al === bh && ah === bl;
const isTrue = (low: number, high: number): boolean => low > 0 || high < 0;
const isFalse = (low: number, high: number): boolean => low === 0 && high === 0;

export const comparisons = {
  lt: claim(below, notBelow),
  le: claim(notAbove, above),
  gt: claim(above, notAbove),
  ge: claim(notBelow, below),
  eq: claim(together, apart),
  ne: claim(apart, together),
  and: claim(
    (al, ah, bl, bh) => isTrue(al, ah) && isTrue(bl, bh),
    (al, ah, bl, bh) => isFalse(al, ah) || isFalse(bl, bh),
  ),
  or: claim(
    (al, ah, bl, bh) => isTrue(al, ah) || isTrue(bl, bh),
    (al, ah, bl, bh) => isFalse(al, ah) && isFalse(bl, bh),
  ),
} satisfies Readonly<Record<string, Maker<2>>>;

/** The branch taken, or the union of both; a branch not taken need not be known. */
export const where: Maker<3> =
  ([a, b, c], { low, high }, k) =>
  () => {
    const [from, to] = [low[a]!, high[a]!];
    const yes = isTrue(from, to);
    const taken = yes ? b : c;
    const decided = yes || isFalse(from, to);
    low[k] = decided ? low[taken]! : from <= to ? Math.min(low[b]!, low[c]!) : NaN;
    high[k] = decided ? high[taken]! : from <= to ? Math.max(high[b]!, high[c]!) : NaN;
  };

export const maximum: Maker<2> =
  ([a, b], { low, high }, k) =>
  () => {
    low[k] = Math.max(low[a]!, low[b]!);
    high[k] = Math.max(high[a]!, high[b]!);
  };

export const minimum: Maker<2> =
  ([a, b], { low, high }, k) =>
  () => {
    low[k] = Math.min(low[a]!, low[b]!);
    high[k] = Math.min(high[a]!, high[b]!);
  };

export const clip: Maker<3> =
  ([a, b, c], { low, high }, k) =>
  () => {
    low[k] = Math.min(Math.max(low[a]!, low[b]!), low[c]!);
    high[k] = Math.min(Math.max(high[a]!, high[b]!), high[c]!);
  };

export const abs: Maker<1> =
  ([a], { low, high }, k) =>
  () => {
    const [from, to] = [low[a]!, high[a]!];
    low[k] = from > 0 ? from : to < 0 ? -to : from <= to ? 0 : NaN;
    high[k] = Math.max(-from, to);
  };

export const sign: Maker<1> =
  ([a], { low, high }, k) =>
  () => {
    low[k] = Math.sign(low[a]!);
    high[k] = Math.sign(high[a]!);
  };

export const floor: Maker<1> =
  ([a], { low, high }, k) =>
  () => {
    low[k] = Math.floor(low[a]!);
    high[k] = Math.floor(high[a]!);
  };

/** A real value is never NaN. */
export const isnan: Maker<1> =
  ([a], { low, high }, k) =>
  () => {
    low[k] = high[k] = low[a]! <= high[a]! ? 0 : NaN;
  };
