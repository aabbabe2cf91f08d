// From an enclosure to the one float that every value in it rounds to.

import type { Bound } from "../big/bound.ts";
import { nextDown64, nextUp64 } from "../floats/float64.ts";
import { bitLength } from "../../algebra/rational.ts";
import { roundBinary, roundRational, type Format, type ResidualSign } from "../floats/round.ts";
import { ends, type Known } from "./real.ts";

/** The correctly rounded float, or undefined while the two ends round apart. */
export function decided(value: Known, format: Format): number | undefined {
  if (value.tag === "exact") return roundRational(value.value, format);
  const low = endRounded(value.low, 1, format);
  const high = endRounded(value.high, -1, format);
  return Object.is(low, high) ? low : undefined;
}

/**
 * The float where the ends still round apart after all digits were spent: the value is then
 * taken to be exactly the point between them, a tie or zero.
 */
export function atTie(value: Known, format: Format): number {
  if (value.tag === "exact") return roundRational(value.value, format);
  const low = endRounded(value.low, 1, format);
  const high = endRounded(value.high, -1, format);
  if (low === 0 && high === 0) return 0;
  const middle = value.low.infinite || value.high.infinite ? NaN : low / 2 + high / 2;
  return format === "f32" ? Math.fround(middle) : middle;
}

/** An enclosure in doubles around the real value. */
export function inDoubles(value: Known): { readonly low: number; readonly high: number } {
  const { low, high } = ends(value, 64);
  return { low: outward(low, nextDown64), high: outward(high, nextUp64) };
}

function endRounded(end: Bound, inward: ResidualSign, format: Format): number {
  if (end.infinite) return end.m > 0n ? Infinity : -Infinity;
  return roundBinary(end, format, end.open ? inward : 0);
}

/** The end itself where a double holds it, else a double outside. */
function outward(end: Bound, step: (value: number) => number): number {
  if (end.infinite) return end.m > 0n ? Infinity : -Infinity;
  const value = roundBinary(end, "f64");
  const held =
    end.m === 0n || (bitLength(end.m) <= 53 && end.e >= -1074n && Number.isFinite(value));
  return held ? value : step(value);
}
