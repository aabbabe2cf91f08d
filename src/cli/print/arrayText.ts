import { maxNumbers, type ArrayProblem } from "../../arrays/numbers.ts";
import type { NoPairs } from "../../arrays/pairs.ts";
import { typeNames } from "../../numeric/floats/hex.ts";
import { floatText } from "./output.ts";

/** Why a file gives no numbers, in a sentence. */
export const problemText = (file: string, problem: ArrayProblem): string =>
  `${file} ${sentence(problem)}`;

function sentence(problem: ArrayProblem): string {
  switch (problem.what) {
    case "empty":
      return "holds no numbers.";
    case "damaged":
      return "is not a file of the kind that its name says, or it is damaged.";
    case "short":
      return "ends before its numbers do.";
    case "large":
      return `is too large: at most ${maxNumbers} numbers, and 64 MB, are read.`;
    case "type":
      return `holds numbers of the type ${problem.type}. Only float16, bfloat16, float32 and float64 are judged.`;
    case "line":
      return `has no number in line ${problem.line}: “${problem.text}”.`;
    case "arrays":
      return arraysText(problem.names);
  }
}

const arraysText = (names: readonly string[]): string =>
  names.length === 0
    ? "holds no array."
    : `holds ${names.length === 1 ? "only " : ""}the arrays ${names.slice(0, maxNames).join(", ")}${names.length > maxNames ? ", …" : ""}. Write FILE#ARRAY to say which.`;

/** Why inputs and outputs cannot be judged, in a sentence. */
export function noPairsText(found: NoPairs): string {
  if (found.kind === "lengths") {
    return `The number of outputs, ${found.outputs}, differs from the number of inputs, ${found.inputs}.`;
  }
  const type = typeNames[found.format];
  return `The outputs are not all ${type} numbers: ${type} has no ${floatText(found.value)}.`;
}

const maxNames = 12;
