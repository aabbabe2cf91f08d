import { bitLength, minus, rationalOf, type Rational } from "../../algebra/rational.ts";
import { roundRational } from "../../numeric/floats/round.ts";

/** An exact number as the library's Wide: (hi + lo) 2 ** e with 1 <= |hi| < 2, 48 bits of it. */
export function wideRow(value: Rational): readonly [hi: number, lo: number, e: number] {
  if (value.n === 0n) return [0, 0, smallest];
  const size = value.n < 0n ? -value.n : value.n;
  const e = bitLength(size) - bitLength(value.d);
  const scaled = powered(value, -e);
  const hi = roundRational(scaled, "f32");
  const lo = roundRational(minus(scaled, rationalOf(hi)), "f32");
  const shift = Math.abs(hi) < 1 ? 1 : Math.abs(hi) >= 2 ? -1 : 0;
  return [hi * 2 ** shift, lo * 2 ** shift, e - shift];
}

/** q · 2 ** n */
const powered = ({ n, d }: Rational, by: number): Rational =>
  by < 0 ? { n, d: d << BigInt(-by) } : { n: n << BigInt(by), d };

/** The exponent that the library gives to zero. */
const smallest = -0x8000000;
