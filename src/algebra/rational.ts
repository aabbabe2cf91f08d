// Exact fractions: what a formula of + − × ÷ computes at an exact input.
import { elementAt } from "../required.ts";

/** numerator / denominator, the denominator positive; not necessarily in lowest terms. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const rational = (n: bigint, d = 1n): Rational => (d < 0n ? { n: -n, d: -d } : { n, d });

/** The exact value of a finite double. */
export function rationalOf(value: number): Rational {
  const { mantissa, exponent } = split(value);
  return exponent >= 0
    ? rational(mantissa << BigInt(exponent))
    : rational(mantissa, 1n << BigInt(-exponent));
}

/** A finite double as mantissa · 2^exponent, the mantissa odd or zero. */
export function split(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 53)
    return { mantissa: BigInt(value), exponent: 0 };
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xf_ffff_ffff_ffffn;
  const size = biased === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: value < 0 ? -size : size, exponent: Math.max(biased, 1) - 1075 };
}

export const plus = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? short(a.n + b.n, a.d) : short(a.n * b.d + b.n * a.d, a.d * b.d);

export const negated = (a: Rational): Rational => ({ n: -a.n, d: a.d });

export const minus = (a: Rational, b: Rational): Rational => plus(a, negated(b));

export const times = (a: Rational, b: Rational): Rational => short(a.n * b.n, a.d * b.d);

/** a / b; b must not be zero. */
export const over = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? short(-a.n * b.d, a.d * -b.n) : short(a.n * b.d, a.d * b.n);

/** The sign of a − b. */
export function order(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The largest integer not above. */
export function floorOf(a: Rational): Rational {
  const quotient = a.n / a.d;
  return rational(a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient);
}

/** How many bits the fraction takes; more than `maxBits` is not worth carrying on exactly. */
export const bitsTaken = (a: Rational): number => bitLength(a.n) + bitLength(a.d);

export const maxBits = 20_000;

/** The number of binary digits of an integer's size; 0 for 0. */
export function bitLength(n: bigint): number {
  if (n === 0n) return 0;
  const size = n < 0n ? -n : n;
  view.setFloat64(0, Number(size));
  const exponent = (view.getUint16(0) >> 4) - 1023;
  if (exponent === 1024) return longBitLength(size);
  const roundedUp = isPowerOfTwo() && size >> BigInt(exponent) === 0n;
  return roundedUp ? exponent : exponent + 1;
}

/** Whether the double in `view` has no fraction digits, as after rounding up to a power of two. */
const isPowerOfTwo = (): boolean => view.getUint32(4) === 0 && (view.getUint32(0) & 0xf_ffff) === 0;

function longBitLength(size: bigint): number {
  const digits = size.toString(16);
  return 4 * digits.length - Math.clz32(Number.parseInt(elementAt(digits, 0), 16)) + 28;
}

function short(n: bigint, d: bigint): Rational {
  return d < longIntegers ? { n, d } : lowest({ n, d });
}

/** The same fraction without common divisors. */
export function lowest({ n, d }: Rational): Rational {
  const divisor = greatestDivisor(n < 0n ? -n : n, d);
  return { n: n / divisor, d: d / divisor };
}

/** Of two integers that are not negative; 0 only for two zeros. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

const longIntegers = 1n << 2400n;
const view = new DataView(new ArrayBuffer(8));
