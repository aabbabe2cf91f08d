// The exact value of a decimal text.

import { rational, type Rational } from "./rational.ts";

/** A constant as written: a decimal text, or a number that means its shortest decimal. */
export type WrittenNumber = string | number;

/**
 * The exact value of a decimal. Throws on texts that are no finite decimal,
 * and on exponents beyond ±100,000, which no float and no formula needs.
 */
export function exactDecimal(decimal: WrittenNumber): Rational {
  const text = String(decimal);
  const match = decimalPattern.exec(text.trim());
  if (match === null) throw new Error(`"${text}" is not a finite decimal number.`);
  const [, sign, whole = "", fraction = "", power = "0"] = match;
  const exponent = Number(power) - fraction.length;
  if (Math.abs(exponent) > 100_000) throw new Error(`The exponent of "${text}" is out of range.`);
  const digits = BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`);
  return exponent >= 0
    ? rational(digits * 10n ** BigInt(exponent))
    : rational(digits, 10n ** BigInt(-exponent));
}

const decimalPattern = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
