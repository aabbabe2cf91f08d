import { nearestFloat } from "../../numeric/floats/nearestFloat.ts";
import { fromHex } from "../../numeric/floats/hex.ts";
import { elementAt } from "../../required.ts";
import { decimalPattern } from "../../arrays/csv.ts";

/**
 * The float that a text names: a decimal rounded once, `nan`, `inf` in the usual spellings,
 * or undefined if it is none of these.
 */
export function inputFrom(text: string, format: "f32" | "f64"): number | undefined {
  const word = /^([+-]?)(nan|inf|infinity|∞)$/i.exec(text.trim());
  if (word !== null) {
    const size = /^nan$/i.test(elementAt(word, 2)) ? NaN : Infinity;
    return word[1] === "-" ? -size : size;
  }
  if (!decimalPattern.test(text.trim())) return undefined;
  return nearestFloat(text.trim(), format);
}

/** The float that a bit pattern names, or undefined when it has not the digits of the format. */
export const inputFromBits = (text: string, format: "f32" | "f64"): number | undefined =>
  fromHex(text.trim(), format);
