// exp, log and what is made of them, enclosed at an exact argument to any precision.

import { add, bound, compare, minusInfinity, plusInfinity, top, type Bound } from "./bound.ts";
import { ln2 } from "./constants.ts";
import { around, beside, exactly, fixed, type Enclosure } from "./enclosure.ts";
import { expm1Fixed, log1pFixed, maxUnitsOff } from "./fixed.ts";

/** exp x = 2^k exp r with x = k log 2 + r. */
export function exp(x: Bound, bits: number): Enclosure {
  if (x.m === 0n) return exactly(bound(1n));
  if (x.infinite || top(x) > maxExponent) return beyond(x);
  if (top(x) < -BigInt(bits)) return beside(bound(1n), x.m > 0n ? "above" : "below", bits);
  const w = bits + 12;
  const { k, r } = reduced(x, w);
  const value = (1n << BigInt(w)) + expm1Fixed(r, w);
  return around({ value, slack: 4n * maxUnitsOff, e: k - BigInt(w) }, bits);
}

/** exp x − 1, to full relative precision near 0, where it lies above x. */
export function expm1(x: Bound, bits: number): Enclosure {
  if (x.m === 0n) return exactly(x);
  if (x.infinite || top(x) > -1n) return lessOne(exp(x, bits + 4), bits);
  if (top(x) < -BigInt(bits)) return beside(x, "above", bits);
  const w = bits + 12 - Number(top(x));
  return around(
    { value: expm1Fixed(fixed(x, w), w), slack: 2n * maxUnitsOff, e: BigInt(-w) },
    bits,
  );
}

/** log x = k log 2 + log f with x = 2^k f and f between 0.7 and 1.42. */
export function log(x: Bound, bits: number): Enclosure {
  if (x.m === 0n) return { low: minusInfinity, high: minusInfinity };
  if (x.infinite) return exactly(plusInfinity);
  const leading = bound(x.m, x.e - top(x));
  const k = compare(leading, split) < 0 ? top(x) - 1n : top(x);
  const distance = add(bound(x.m, x.e - k), bound(-1n), { bits: exact, side: "down" });
  if (k === 0n) return logNear(distance, bits);
  const w = bits + 16;
  const places = w + k.toString(2).length;
  const whole = (k * ln2(places)) >> BigInt(places - w);
  return around(
    { value: whole + log1pFixed(fixed(distance, w), w), slack: 2n * maxUnitsOff, e: BigInt(-w) },
    bits,
  );
}

/** log(1 + x) for x > −1. */
export function log1p(x: Bound, bits: number): Enclosure {
  if (x.infinite) return exactly(plusInfinity);
  if (compare(x, lowest) > 0 && compare(x, highest) < 0) return logNear(x, bits);
  if (top(x) <= BigInt(bits)) return log(add(x, bound(1n), { bits: exact, side: "down" }), bits);
  const side = { bits: bits + 4 };
  return {
    low: log(add(x, bound(1n), { ...side, side: "down" }), bits).low,
    high: log(add(x, bound(1n), { ...side, side: "up" }), bits).high,
  };
}

/** log(1 + d) for −0.3 < d < 0.42; below d. */
function logNear(d: Bound, bits: number): Enclosure {
  if (d.m === 0n) return exactly(d);
  if (top(d) < -BigInt(bits)) return beside(d, "below", bits);
  const w = bits + 12 - Number(top(d));
  return around(
    { value: log1pFixed(fixed(d, w), w), slack: 2n * maxUnitsOff, e: BigInt(-w) },
    bits,
  );
}

function lessOne({ low, high }: Enclosure, bits: number): Enclosure {
  return {
    low: add(low, bound(-1n), { bits, side: "down" }),
    high: add(high, bound(-1n), { bits, side: "up" }),
  };
}

/** k and r with x = k log 2 + r, |r| ≤ 0.36 in fixed point. */
function reduced(x: Bound, w: number): { readonly k: bigint; readonly r: bigint } {
  const places = w + Math.max(0, Number(top(x))) + 2;
  const value = fixed(x, places);
  const unit = ln2(places);
  const doubled = 2n * value + unit;
  const k = doubled / (2n * unit) - (doubled < 0n ? 1n : 0n);
  return { k, r: (value - k * unit) >> BigInt(places - w) };
}

/** exp where |x| ≥ 2¹¹⁰⁰: the exponent alone would fill the memory, so only a bound is given. */
function beyond(x: Bound): Enclosure {
  const far = 1n << (maxExponent - 1n);
  return x.m > 0n
    ? { low: x.infinite ? plusInfinity : bound(1n, far, true), high: plusInfinity }
    : { low: bound(0n, 0n, true), high: x.infinite ? bound(0n, 0n, true) : bound(1n, -far, true) };
}

const maxExponent = 1100n;
const exact = 1_000_000;
const split = bound(181n, -8n);
const lowest = bound(-75n, -8n);
const highest = bound(106n, -8n);
