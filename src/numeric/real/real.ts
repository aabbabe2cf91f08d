// What is known of a real value at one precision.

import { bitsTaken, rational, maxBits, type Rational } from "../../algebra/rational.ts";
import { bound, compare, type Bound } from "../big/bound.ts";
import { encloseRational, type Enclosure } from "../big/enclosure.ts";

export type Real =
  Known | { readonly tag: "undefined"; readonly reason: NoValue } | { readonly tag: "unknown" };

/** Why there is no real value: codes that read as English; the caller has words for each. */
export type NoValue =
  | "division by zero"
  | "zero to a negative power"
  | "a negative number to a fractional power"
  | `${"logarithm" | "square root"} of ${"" | "a number below "}${0n | -1n}`
  | "the slope at a kink"
  | "no limit at infinity"
  | "no number of digits decides a comparison in the formula";

/** A value: exactly a fraction, or between two ends. */
export type Known =
  | { readonly tag: "exact"; readonly value: Rational }
  | { readonly tag: "between"; readonly low: Bound; readonly high: Bound };

/** More digits are needed to decide anything, even whether the value is defined. */
export const unknown: Real = { tag: "unknown" };

export const undefinedFor = (reason: NoValue): Real => ({ tag: "undefined", reason });

export const between = ({ low, high }: Enclosure): Known => ({ tag: "between", low, high });

/** A fraction, kept exactly while it is short enough to be worth it. */
export function exact(value: Rational, bits: number): Known {
  return bitsTaken(value) < maxBits
    ? { tag: "exact", value }
    : between(encloseRational(value, bits));
}

export const zero: Known = { tag: "exact", value: rational(0n) };
export const one: Known = { tag: "exact", value: rational(1n) };

/** Zero or one, when it is not known which. */
export const zeroOrOne: Known = { tag: "between", low: bound(0n), high: bound(1n) };

/** An enclosure of the value with about `bits` binary digits. */
export function ends(value: Known, bits: number): Enclosure {
  return value.tag === "exact" ? encloseRational(value.value, bits) : value;
}

/** The sign of a value; 0 only for zero itself, undefined when the ends do not tell. */
export function signOf(value: Known): -1 | 0 | 1 | undefined {
  if (value.tag === "exact") return value.value.n > 0n ? 1 : value.value.n < 0n ? -1 : 0;
  const { low, high } = value;
  if (low.m > 0n || (low.m === 0n && low.open)) return 1;
  if (high.m < 0n || (high.m === 0n && high.open)) return -1;
  return low.m === 0n && high.m === 0n ? 0 : undefined;
}

/** The smaller and the larger of two ends, for the union of two enclosures: open where both are. */
export const outerLow = (a: Bound, b: Bound): Bound =>
  pick(a, b, { wanted: -1, openAtTie: a.open && b.open });
export const outerHigh = (a: Bound, b: Bound): Bound =>
  pick(a, b, { wanted: 1, openAtTie: a.open && b.open });

/** The larger low and the smaller high end, for maximum and minimum: open where either is. */
export const innerLow = (a: Bound, b: Bound): Bound =>
  pick(a, b, { wanted: 1, openAtTie: a.open || b.open });
export const innerHigh = (a: Bound, b: Bound): Bound =>
  pick(a, b, { wanted: -1, openAtTie: a.open || b.open });

interface Choice {
  /** −1 for the smaller end, 1 for the larger. */
  readonly wanted: 1 | -1;
  readonly openAtTie: boolean;
}

function pick(a: Bound, b: Bound, { wanted, openAtTie }: Choice): Bound {
  const sign = compare(a, b);
  if (sign === 0) return { ...a, open: openAtTie };
  return sign === wanted ? a : b;
}
