// The float nearest to a decimal text, in one rounding.

import { exactDecimal, type WrittenNumber } from "../../algebra/exactDecimal.ts";
import { roundRational, type Format } from "./round.ts";

/** The float nearest to a decimal, rounded once (ties to even); a minus sign survives on zero. */
export function nearestFloat(decimal: WrittenNumber, format: Format): number {
  if (decimal === 0) return decimal;
  const exact = exactDecimal(decimal);
  const value = roundRational(exact, format);
  return value === 0 && String(decimal).trim().startsWith("-") ? -0 : value;
}
