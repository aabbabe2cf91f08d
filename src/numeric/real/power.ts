// Powers of reals: integer powers by products, others by exp and log.

import { multiply, power } from "./arithmetic.ts";
import { isKnown } from "./choice.ts";
import { realFunctions } from "./functions.ts";
import { signOf, undefinedFor, unknown, zero, type Known, type Real } from "./real.ts";

/** x ↦ x^exponent; a negative number has integer powers only. */
export function realPower(exponent: Known): (x: Known, bits: number) => Real {
  const n = integerOf(exponent);
  if (n !== undefined && n < maxWholeExponent && n > -maxWholeExponent)
    return (x, bits) => power(x, n, bits);
  return (x, bits) => {
    const sign = signOf(x);
    if (sign === undefined) return unknown;
    if (sign === 0) return ofZero(exponent);
    return sign < 0
      ? undefinedFor("a negative number to a fractional power")
      : positive(x, exponent, bits);
  };
}

/** x^u = exp(u log x). */
function positive(x: Known, exponent: Known, bits: number): Real {
  const log = realFunctions.log(x, bits + 8);
  return isKnown(log) ? realFunctions.exp(multiply(exponent, log, bits + 8), bits) : log;
}

function ofZero(exponent: Known): Real {
  const sign = signOf(exponent);
  if (sign === undefined) return unknown;
  return sign > 0 ? zero : undefinedFor("zero to a negative power");
}

function integerOf(exponent: Known): bigint | undefined {
  if (exponent.tag !== "exact") return undefined;
  const { n, d } = exponent.value;
  return n % d === 0n ? n / d : undefined;
}

const maxWholeExponent = 1_000_000n;
