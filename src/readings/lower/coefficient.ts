// Exact fractions in lowest terms, so that equal ones look equal.

import { lowest, over, plus, rational, times, type Rational } from "../../algebra/rational.ts";

export { lowest };

export const added = (a: Rational, b: Rational): Rational => lowest(plus(a, b));
export const multiplied = (a: Rational, b: Rational): Rational => lowest(times(a, b));
export const divided = (a: Rational, b: Rational): Rational => lowest(over(a, b));
export const opposite = ({ n, d }: Rational): Rational => ({ n: -n, d });
export const same = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isZero = ({ n }: Rational): boolean => n === 0n;
export const isOne = ({ n, d }: Rational): boolean => n === d;

/** q ** n for a whole n; q is not zero where n is negative. */
export function raised({ n, d }: Rational, power: number): Rational {
  const size = BigInt(Math.abs(power));
  const result = { n: n ** size, d: d ** size };
  return lowest(power < 0 ? over(oneCoefficient, result) : result);
}

export const whole = (n: number): Rational => rational(BigInt(n));
export const zeroCoefficient = whole(0);
export const oneCoefficient = whole(1);
export const halfCoefficient = rational(1n, 2n);

/** n where the value is ±2 ** n. */
export function powerOf2({ n, d }: Rational): number | undefined {
  const size = n < 0n ? -n : n;
  const single = (m: bigint) => m > 0n && (m & (m - 1n)) === 0n;
  if (!single(size) || !single(d)) return undefined;
  return size.toString(2).length - d.toString(2).length;
}
