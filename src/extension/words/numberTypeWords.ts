import type { numberTypePhrases } from "../../protocol/phrases/numberTypes.ts";
import { l10n } from "./l10n.ts";

/** The sentences about the number type that the plot shows. */
export const numberTypeWords = (): Readonly<
  Record<(typeof numberTypePhrases)[number], string>
> => ({
  numberType: l10n.t("Number type"),
  int8Table: l10n.t("int8 table"),
  lensFloat32: l10n.t("Inputs and results are float32 numbers."),
  lensFloat16: l10n.t(
    "Inputs and results are {0} numbers. The CPU computes them, and rounds in between as the framework does.",
  ),
  lensE4m3: l10n.t(
    "Inputs and results are rounded to FP8 E4M3, in between everything is float32. What rounds beyond 448 is NaN, as in JAX and TensorFlow; PyTorch 2.13 gives 448.",
  ),
  lensE5m2: l10n.t(
    "Inputs and results are rounded to FP8 E5M2, in between everything is float32. What rounds beyond 57344 is infinite.",
  ),
  lensInt8: l10n.t(
    "A table with one result for each of 256 inputs from {0} to {1}, as a model quantized to int8 holds it. A table has no slope.",
  ),
  plottedOnCpu: l10n.t("16-bit numbers are computed on the CPU, in a worker of this window."),
});
