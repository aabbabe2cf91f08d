// Ends of enclosures: binary numbers of any size, and arithmetic rounded in a stated direction.

import { bitLength } from "../../algebra/rational.ts";

/**
 * m · 2^e, or ±∞ with the sign of m. `open` means that the enclosed value is known not to lie
 * on this end, so that 1 + exp(−10³⁰) is above 1 although no precision can show it.
 */
export interface Bound {
  readonly m: bigint;
  readonly e: bigint;
  readonly open: boolean;
  readonly infinite: boolean;
}

/** To what precision (in bits) and to which side a result is rounded. */
export interface Rounding {
  readonly bits: number;
  readonly side: "down" | "up";
}

export const bound = (m: bigint, e = 0n, open = false): Bound => ({ m, e, open, infinite: false });

export const minusInfinity: Bound = { m: -1n, e: 0n, open: true, infinite: true };
export const plusInfinity: Bound = { m: 1n, e: 0n, open: true, infinite: true };

export const negative = (a: Bound): Bound => ({ ...a, m: -a.m });

export const opened = (a: Bound): Bound => (a.open ? a : { ...a, open: true });

/** The exponent just above the leading digit: 2^(top − 1) ≤ |a| < 2^top. */
export const top = (a: Bound): bigint => a.e + BigInt(bitLength(a.m));

/** At most `bits` leading digits, rounded to the stated side; dropping digits opens the end. */
export function round(a: Bound, { bits, side }: Rounding): Bound {
  const excess = bitLength(a.m) - bits;
  if (excess <= 0) return a;
  const shift = BigInt(excess);
  const below = a.m >> shift;
  if (below << shift === a.m) return { ...a, m: below, e: a.e + shift };
  return bound(side === "down" ? below : below + 1n, a.e + shift, true);
}

export function add(a: Bound, b: Bound, toward: Rounding): Bound {
  if (a.infinite) return a;
  if (b.infinite) return b;
  const open = a.open || b.open;
  if (a.m === 0n) return round({ ...b, open }, toward);
  if (b.m === 0n) return round({ ...a, open }, toward);
  const [large, small] = top(a) >= top(b) ? [a, b] : [b, a];
  return addOrdered(large, small, { ...toward, open });
}

function addOrdered(large: Bound, small: Bound, toward: Rounding & { open: boolean }): Bound {
  const room = BigInt(Math.max(0, toward.bits + 4 - bitLength(large.m)));
  if (top(small) <= large.e - room) {
    const m = large.m << room;
    const nudged = toward.side === "down" && small.m < 0n ? m - 1n : m;
    const lifted = toward.side === "up" && small.m > 0n ? nudged + 1n : nudged;
    return round(bound(lifted, large.e - room, true), toward);
  }
  const shift = large.e - small.e;
  const m = shift >= 0n ? (large.m << shift) + small.m : large.m + (small.m << -shift);
  return round(bound(m, shift >= 0n ? small.e : large.e, toward.open), toward);
}

export const subtract = (a: Bound, b: Bound, toward: Rounding): Bound =>
  add(a, negative(b), toward);

/** a · b, where 0 · ∞ is 0: an end at ∞ is never attained, so the product stays with the zero. */
export function multiply(a: Bound, b: Bound, toward: Rounding): Bound {
  if (a.m === 0n || b.m === 0n) return bound(0n, 0n, zeroIsOpen(a, b));
  if (a.infinite || b.infinite) return a.m > 0n === b.m > 0n ? plusInfinity : minusInfinity;
  return round(bound(a.m * b.m, a.e + b.e, a.open || b.open), toward);
}

/** A product is 0 when either factor is, so one attained zero suffices. */
function zeroIsOpen(a: Bound, b: Bound): boolean {
  return (a.m !== 0n || a.open) && (b.m !== 0n || b.open);
}

/** a / b for b ≠ 0. */
export function divide(a: Bound, b: Bound, toward: Rounding): Bound {
  if (a.m === 0n) return bound(0n, 0n, a.open);
  if (b.infinite) return bound(0n, 0n, true);
  if (a.infinite) return a.m > 0n === b.m > 0n ? plusInfinity : minusInfinity;
  const missing = toward.bits + 2 + bitLength(b.m) - bitLength(a.m);
  const shift = BigInt(Math.max(0, missing));
  const numerator = b.m < 0n ? -(a.m << shift) : a.m << shift;
  const denominator = b.m < 0n ? -b.m : b.m;
  const quotient = numerator / denominator;
  const exact = quotient * denominator === numerator;
  const below = !exact && numerator < 0n ? quotient - 1n : quotient;
  const m = exact || toward.side === "down" ? below : below + 1n;
  return round(bound(m, a.e - b.e - shift, !exact || a.open || b.open), toward);
}

/** √a for a ≥ 0. */
export function squareRoot(a: Bound, toward: Rounding): Bound {
  if (a.infinite || a.m === 0n) return a;
  const missing = BigInt(Math.max(0, 2 * toward.bits + 4 - bitLength(a.m)));
  const shift = (a.e - missing) % 2n === 0n ? missing : missing + 1n;
  const square = a.m << shift;
  const root = integerRoot(square);
  const exact = root * root === square;
  const m = exact || toward.side === "down" ? root : root + 1n;
  return round(bound(m, (a.e - shift) / 2n, !exact || a.open), toward);
}

/** The largest integer whose square is at most n. */
export function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The sign of a − b as numbers, whether the ends are open or not. */
export function compare(a: Bound, b: Bound): -1 | 0 | 1 {
  if (a.infinite || b.infinite) return signOf(infiniteSign(a) - infiniteSign(b));
  if (a.m === 0n || b.m === 0n || a.m > 0n !== b.m > 0n) return signOf(signOf(a.m) - signOf(b.m));
  const [ta, tb] = [top(a), top(b)];
  if (ta !== tb) return ta > tb === a.m > 0n ? 1 : -1;
  const shift = a.e - b.e;
  return signOf(shift >= 0n ? (a.m << shift) - b.m : a.m - (b.m << -shift));
}

const infiniteSign = (a: Bound): number => (a.infinite ? signOf(a.m) : 0);

const signOf = (n: number | bigint): -1 | 0 | 1 => (n > 0 ? 1 : n < 0 ? -1 : 0);
