import type { EvaluationOptions } from "../../meaning/evaluation.ts";
import { UsageError } from "./commandLine.ts";

/**
 * How to compute, from the options `--of`, `--arithmetic` and `--bits` or the fields of a request.
 * Bit patterns of a type are computed in that type unless an arithmetic is named.
 */
export function evaluationOptionsFrom(asked: {
  readonly of?: string | undefined;
  readonly arithmetic?: string | undefined;
  readonly bits?: string | null | undefined;
  readonly dtype?: string | undefined;
}): EvaluationOptions {
  const of = oneOf("of", asked.of ?? "implemented", ["documented", "implemented"]);
  const bits =
    typeof asked.bits === "string" ? oneOf("bits", asked.bits, ["f32", "f64"]) : undefined;
  const arithmetic = oneOf("arithmetic", asked.arithmetic ?? bits ?? "f32", [
    "exact",
    "f32",
    "f64",
  ]);
  const format = bits ?? formatOf(arithmetic, asked.dtype);
  if (arithmetic !== "exact" && format !== arithmetic) {
    throw new UsageError(`Arithmetic ${arithmetic} goes with bits ${arithmetic}, not ${format}.`);
  }
  return { of, arithmetic, format };
}

/** The number type that variants are chosen by, where the request names none. */
export const dtypeOf = ({ format }: EvaluationOptions): "float32" | "float64" =>
  format === "f64" ? "float64" : "float32";

const formatOf = (
  arithmetic: EvaluationOptions["arithmetic"],
  dtype: string | undefined,
): EvaluationOptions["format"] =>
  arithmetic === "f64" || (arithmetic === "exact" && dtype === "float64") ? "f64" : "f32";

function oneOf<const T extends string>(field: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === text);
  if (found === undefined) {
    throw new UsageError(`“${text}” is not a value for ${field}. It is ${allowed.join(" or ")}.`);
  }
  return found;
}
