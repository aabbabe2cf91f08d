// sin and cos, enclosed at an exact argument of any size.

import { bound, top, type Bound } from "./bound.ts";
import { pi } from "./constants.ts";
import {
  around,
  beside,
  exactly,
  fixed,
  type EnclosureFunction,
  type Enclosure,
} from "./enclosure.ts";
import { cosineFixed, sineFixed, maxUnitsOff } from "./fixed.ts";
import { towardZero } from "./hyperbolic.ts";

/** Nearer to 0 than x. */
export const sin: EnclosureFunction = (x, bits) => {
  if (x.m === 0n) return exactly(x);
  if (!x.infinite && 2n * top(x) < -BigInt(bits)) return beside(x, towardZero(x), bits);
  return wave(x, bits, 0n);
};

/** cos x = sin(x + π/2). */
export const cos: EnclosureFunction = (x, bits) => {
  if (x.m === 0n) return exactly(bound(1n));
  if (!x.infinite && 2n * top(x) < -BigInt(bits)) return beside(bound(1n), "below", bits);
  return wave(x, bits, 1n);
};

/** sin(x + shift · π/2): with x = k π/2 + r, one of ± sin r and ± cos r. */
function wave(x: Bound, bits: number, shift: bigint): Enclosure {
  if (x.infinite || top(x) > maxExponent) return { low: bound(-1n), high: bound(1n) };
  const w = bits + 8 + Math.max(0, -Number(top(x)));
  const places = w + Math.max(0, Number(top(x))) + 2;
  const value = fixed(x, places);
  const unit = pi(places);
  const doubled = 4n * value + unit;
  const k = doubled / (2n * unit) - (doubled < 0n ? 1n : 0n);
  const r = (2n * value - k * unit) >> BigInt(places + 1 - w);
  const turn = (k + shift) & 3n;
  const size = turn % 2n === 0n ? sineFixed(r, w) : cosineFixed(r, w);
  return around({ value: turn < 2n ? size : -size, slack: 2n * maxUnitsOff, e: BigInt(-w) }, bits);
}

const maxExponent = 1100n;
