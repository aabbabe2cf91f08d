import { bitLength, minus, rationalOf, type Rational } from "../../algebra/rational.ts";
import { roundRational } from "../../numeric/floats/round.ts";

/** A number of a formula as a kernel reads it, 48 bits of it. */
export type LiteralRow = readonly [hi: number, lo: number, e: number];

/** The place of a row among others; it is put at their end unless an equal one is there. */
export function placeOf(row: LiteralRow, rows: LiteralRow[]): number {
  const known = rows.findIndex((other) => other.every((part, i) => part === row[i]));
  return known >= 0 ? known : rows.push(row) - 1;
}

/** An exact number as the library's Pair: hi + lo, for a size that leaves both normal. */
export function pairRow(value: Rational): LiteralRow {
  const [hi, lo, e] = wideRow(value);
  return value.n === 0n ? [0, 0, 0] : [hi * 2 ** e, lo * 2 ** e, 0];
}

/** An exact number as the library's Wide: (hi + lo) 2 ** e with 1 <= |hi| < 2. */
export function wideRow(value: Rational): LiteralRow {
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
