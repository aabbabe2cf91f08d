// Decimal texts: exact fractions, and the nearest float in one rounding.

import type { Format } from "./round.ts";
import type { Rational } from "./rational.ts";
import { rational } from "./rational.ts";
import { roundRational } from "./round.ts";

/** A constant as it is written: a decimal text, or a number that stands for its shortest decimal. */
export type Decimal = string | number;

/**
 * The exact value of a decimal. Throws on texts that are no finite decimal,
 * and on exponents beyond ±100,000, which no float and no formula needs.
 */
export function exactDecimal(decimal: Decimal): Rational {
  const text = String(decimal);
  const match = DECIMAL.exec(text.trim());
  if (match === null) throw new Error(`"${text}" is not a finite decimal number.`);
  const [, sign, whole = "", fraction = "", power = "0"] = match;
  const exponent = Number(power) - fraction.length;
  if (Math.abs(exponent) > 100_000) throw new Error(`The exponent of "${text}" is out of range.`);
  const digits = BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`);
  return exponent >= 0
    ? rational(digits * 10n ** BigInt(exponent))
    : rational(digits, 10n ** BigInt(-exponent));
}

/** The float nearest to a decimal, rounded once (ties to even); a minus sign survives on zero. */
export function nearestFloat(decimal: Decimal, format: Format): number {
  if (decimal === 0) return decimal;
  const exact = exactDecimal(decimal);
  const value = roundRational(exact, format);
  return value === 0 && String(decimal).trim().startsWith("-") ? -0 : value;
}

const DECIMAL = /^([+-]?)(?=\.?\d)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;
