import { fromHex, type FloatFormat } from "../../numeric/floats/hex.ts";
import type { Report } from "../../verify/report.ts";
import { float32Text, floatText } from "./output.ts";

/** The input that a report gives in bits, as a decimal; "" where the type of 16 bits is not known. */
export function inputText({ format = "f32" }: Pick<Report, "format">, xBits: string): string {
  const type = formatOf(xBits, format);
  const x = type && fromHex(xBits, type);
  if (x === undefined) return "";
  return type === "f32" ? float32Text(x) : floatText(x);
}

/** Inputs may be of another type than the results, which `format` is of. */
function formatOf({ length }: string, format: FloatFormat): FloatFormat | undefined {
  if (length === 8) return "f32";
  if (length === 16) return "f64";
  return format === "f16" || format === "bf16" ? format : undefined;
}
