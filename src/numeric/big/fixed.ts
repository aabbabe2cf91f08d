// Series in fixed point: a value v represents v / 2^w. Each result is within `maxUnitsOff` units of the truth.

/** What every function of this file may be off by, in units of 2^−w. */
export const maxUnitsOff = 8n;

/**
 * exp(r) − 1 for |r| ≤ 0.36.
 * E(2t) = E(t) (2 + E(t)): Taylor at r / 2^s, then s doublings, each of which multiplies
 * the error by less than 4; the 2s + 16 guard digits take that and 2¹³ truncated terms.
 */
export function expm1Fixed(r: bigint, w: number): bigint {
  const doublings = Math.max(2, Math.floor(Math.sqrt(w) / 2));
  const guard = 2 * doublings + 16;
  const width = BigInt(w + guard);
  const t = (r << BigInt(guard)) >> BigInt(doublings);
  let sum = t;
  for (let term = t, n = 2n; term !== 0n; n++) {
    term = ((term * t) >> width) / n;
    sum += term;
  }
  for (let i = 0; i < doublings; i++) sum = 2n * sum + ((sum * sum) >> width);
  return sum >> BigInt(guard);
}

/** log(1 + d) = 2 artanh(d / (2 + d)) for −0.3 ≤ d ≤ 0.45. */
export function log1pFixed(d: bigint, w: number): bigint {
  const width = BigInt(w + guardBits);
  const z = (d << width) / ((2n << BigInt(w)) + d);
  const square = (z * z) >> width;
  let sum = z;
  for (let power = z, n = 3n; power !== 0n && power !== -1n; n += 2n) {
    power = (power * square) >> width;
    sum += power / n;
  }
  return (2n * sum) >> BigInt(guardBits);
}

/** sin(r) = r − r³/3! + r⁵/5! …, for |r| ≤ 0.8. */
export const sineFixed = (r: bigint, w: number): bigint =>
  alternating({ first: r, start: 2n }, r, w);

/** cos(r) = 1 − r²/2! + r⁴/4! …, for |r| ≤ 0.8. */
export const cosineFixed = (r: bigint, w: number): bigint =>
  alternating({ first: 1n << BigInt(w), start: 1n }, r, w);

interface Alternating {
  readonly first: bigint;
  /** n in the first quotient. */
  readonly start: bigint;
}

/** first · (1 − r² / (n (n + 1)) · (1 − r² / ((n + 2)(n + 3)) · (…))). */
function alternating({ first, start }: Alternating, r: bigint, w: number): bigint {
  const width = BigInt(w + guardBits);
  const square = ((r * r) << BigInt(guardBits)) >> BigInt(w);
  let term = first << BigInt(guardBits);
  let sum = term;
  for (let n = start; term !== 0n; n += 2n) {
    term = -((term * square) >> width) / (n * (n + 1n));
    sum += term;
  }
  return sum >> BigInt(guardBits);
}

/**
 * Σ (2s)ⁿ / (1 · 3 · 5 … (2n + 1)) for s ≥ 0, which is erf(√s) e^s √π / (2 √s).
 * All terms are positive, so the error stays small against the sum: at most 2^(3 − w) of it.
 */
export function erfSeries(s: bigint, w: number): bigint {
  const width = BigInt(w + guardBits);
  const twice = s << BigInt(guardBits + 1);
  let sum = 1n << width;
  for (let term = sum, n = 3n; term !== 0n; n += 2n) {
    term = ((term * twice) >> width) / n;
    sum += term;
  }
  return sum >> BigInt(guardBits);
}

/** Digits that take the errors of up to 2¹³ truncated terms. */
const guardBits = 16;
