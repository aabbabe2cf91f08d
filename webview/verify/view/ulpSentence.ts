import type { FloatFormat } from "../../../src/numeric/floats/hex.ts";
import { floatTypes } from "../../../src/numeric/floats/floatType.ts";
import { formatTwoDigits } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import type { Found } from "../checks.ts";

/** What a ULP is in the number type that the reports judge; empty without a report. */
export function ulpSentence({ say }: App, [first]: readonly Found[]): string {
  if (first === undefined) return "";
  const format = first.report.format ?? "f32";
  return say("whatUlpIs", typeNames[format], formatTwoDigits(floatTypes[format].spacing(1)));
}

const typeNames: Readonly<Record<FloatFormat, string>> = {
  f16: "float16",
  bf16: "bfloat16",
  f32: "float32",
  f64: "float64",
};
