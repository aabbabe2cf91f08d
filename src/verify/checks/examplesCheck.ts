import { float32Bits } from "../../numeric/floats/float32.ts";
import { givenCheck, libraryUlp } from "./givenCheck.ts";
import type { Question } from "../question.ts";
import { emulated, type Runner } from "../runner.ts";
import type { Check } from "../check.ts";
import { elementAt } from "../../required.ts";

/** Inputs and the outputs that a documentation prints for them, as decimals. */
export interface PrintedExamples {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly source: string;
}

/**
 * The numbers that a documentation prints against what the code computes in float32.
 * A printed number represents every number that rounds to it at its last digit.
 */
export function examplesCheck(
  question: Question,
  implemented: (x: number) => number,
  examples: readonly PrintedExamples[],
): { readonly check: Check; readonly runner: Runner } {
  const xs = examples.flatMap(({ inputs }) => inputs.map((text) => Math.fround(Number(text))));
  const outputs = examples.flatMap((printed) => printed.outputs);
  const wanted = new Map(xs.map((x, i) => [x, elementAt(outputs, i)]));
  const sources = [...new Set(examples.map(({ source }) => source))].join("; ");
  return {
    check: givenCheck(question, {
      leg: "examples",
      rule: sources,
      inputs: Uint32Array.from(xs, float32Bits),
      wanted: (x) => Number(wanted.get(x) ?? NaN),
      tolerance: (x) => ({
        ulp: question.tolerance ?? libraryUlp,
        absolute: halfDigit(wanted.get(x)),
      }),
    }),
    runner: emulated(implemented),
  };
}

/**
 * Half a unit of the last digit that is printed. Fewer than four digits after the point are no
 * rounding: array printers leave out what would be zeros.
 */
function halfDigit(text: string | undefined): number {
  if (text === undefined || !Number.isFinite(Number(text))) return 0;
  const fraction = /\.(\d*)/.exec(text)?.[1]?.length ?? 0;
  const exponent = Number(/e([+-]?\d+)$/i.exec(text)?.[1] ?? 0);
  return fraction < 4 ? 0 : 0.5 * 10 ** (exponent - fraction);
}
