// Comparisons, conditions and the functions that choose between values or round to integers.

import { floorOf, order, rational } from "../../algebra/rational.ts";
import * as bounds from "../big/bound.ts";
import type { Bound } from "../big/bound.ts";
import {
  between,
  ends,
  innerHigh,
  innerLow,
  one,
  outerHigh,
  outerLow,
  signOf,
  unknown,
  zero,
  zeroOrOne,
  type Known,
  type Real,
} from "./real.ts";

/** Whether a < b; undefined when the ends do not tell. */
export function isLess(a: Known, b: Known, bits: number): boolean | undefined {
  if (a.tag === "exact" && b.tag === "exact") return order(a.value, b.value) < 0;
  const [left, right] = [ends(a, bits), ends(b, bits)];
  if (isBelow(left.high, right.low)) return true;
  return bounds.compare(left.low, right.high) >= 0 ? false : undefined;
}

/** Whether a = b; only fractions can be known to be equal. */
export function isEqual(a: Known, b: Known, bits: number): boolean | undefined {
  if (a.tag === "exact" && b.tag === "exact") return order(a.value, b.value) === 0;
  const [left, right] = [ends(a, bits), ends(b, bits)];
  return isBelow(left.high, right.low) || isBelow(right.high, left.low) ? false : undefined;
}

export const negation = (claim: boolean | undefined): boolean | undefined =>
  claim === undefined ? undefined : !claim;

/** A claim as the number that NumPy makes of it. */
export const asNumber = (claim: boolean | undefined): Known =>
  claim === undefined ? zeroOrOne : claim ? one : zero;

/** NumPy's truth of a number: not zero. */
export function truth(a: Known): boolean | undefined {
  const sign = signOf(a);
  return sign === undefined ? undefined : sign !== 0;
}

/** One of two values by a condition; both together while the condition is not decided. */
export function choose(
  condition: boolean | undefined,
  [a, b]: readonly [Real, Real],
  bits: number,
): Real {
  if (condition !== undefined) return condition ? a : b;
  return isKnown(a) && isKnown(b) ? union(a, b, bits) : unknown;
}

export function maximum(a: Known, b: Known, bits: number): Known {
  const less = isLess(a, b, bits);
  if (less !== undefined) return less ? b : a;
  const [left, right] = [ends(a, bits), ends(b, bits)];
  return between({ low: innerLow(left.low, right.low), high: outerHigh(left.high, right.high) });
}

export function minimum(a: Known, b: Known, bits: number): Known {
  const less = isLess(a, b, bits);
  if (less !== undefined) return less ? a : b;
  const [left, right] = [ends(a, bits), ends(b, bits)];
  return between({ low: outerLow(left.low, right.low), high: innerHigh(left.high, right.high) });
}

export function sign(a: Known): Known {
  const known = signOf(a);
  if (known !== undefined) return { tag: "exact", value: rational(BigInt(known)) };
  return between({ low: bounds.bound(-1n), high: bounds.bound(1n) });
}

export function floor(a: Known): Known {
  if (a.tag === "exact") return { tag: "exact", value: floorOf(a.value) };
  const low = boundFloor(a.low);
  const high = boundFloor(a.high);
  const reached = a.high.open && bounds.compare(high, a.high) === 0;
  return between({
    low,
    high: reached && !high.infinite ? bounds.add(high, bounds.bound(-1n), exactly) : high,
  });
}

export const isKnown = (a: Real): a is Known => a.tag === "exact" || a.tag === "between";

const isBelow = (high: Bound, low: Bound): boolean => {
  const difference = bounds.compare(high, low);
  return difference < 0 || (difference === 0 && (high.open || low.open));
};

function union(a: Known, b: Known, bits: number): Known {
  const [left, right] = [ends(a, bits), ends(b, bits)];
  return between({ low: outerLow(left.low, right.low), high: outerHigh(left.high, right.high) });
}

function boundFloor(a: Bound): Bound {
  if (a.infinite || a.e >= 0n) return { ...a, open: a.infinite };
  return bounds.bound(a.m >> -a.e);
}

const exactly: bounds.Rounding = { bits: 1_000_000, side: "down" };
