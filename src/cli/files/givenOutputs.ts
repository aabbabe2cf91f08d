// The reader's own numbers, from the files that `--outputs` and `--inputs` name.

import { everyPattern, inputNames, outputNames } from "../../arrays/inputNames.ts";
import type { Numbers } from "../../arrays/numbers.ts";
import { pairsOf } from "../../arrays/pairs.ts";
import { typeNames, type FloatFormat } from "../../numeric/floats/hex.ts";
import type { Outputs } from "../../verify/checks/outputsCheck.ts";
import { UsageError } from "../line/commandLine.ts";
import { noPairsText } from "../print/arrayText.ts";
import { arrayAt, arrayIn, arrayPlace, type ArrayPlace } from "./arrayFile.ts";

interface Asked {
  readonly outputs: string;
  readonly inputs: string | undefined;
  readonly format: FloatFormat | undefined;
}

/** The pairs to judge; a UsageError explains why there are no pairs. */
export function givenOutputs({ outputs, inputs, format }: Asked): Outputs {
  const place = arrayPlace(outputs);
  const type = format ?? "f32";
  const ys = arrayAt(place, { usual: outputNames, format: type });
  const { xs, rule } =
    inputs === undefined ? inputsBeside(place, ys, format) : inputsAt(inputs, type);
  const pairs = pairsOf(xs, ys, format);
  if (pairs.kind !== "pairs") throw new UsageError(noPairsText(pairs));
  return { ...pairs, from: outputs, rule };
}

interface Inputs {
  readonly xs: Numbers;
  readonly rule: string;
}

const inputsAt = (text: string, format: FloatFormat): Inputs => ({
  xs: arrayAt(arrayPlace(text), { usual: inputNames, format }),
  rule: text,
});

/** Inputs from the file of the outputs, or every pattern of a 16-bit type where so many outputs are there. */
function inputsBeside({ file }: ArrayPlace, ys: Numbers, asked: FloatFormat | undefined): Inputs {
  const format = asked ?? ys.format ?? "f32";
  const xs = everyPattern(ys, format);
  if (xs) return { xs, rule: `every ${typeNames[format]}, by its bits` };
  const found = arrayIn(file, { name: undefined, usual: inputNames, format });
  if (found.kind === "problem" || found.name === ys.name) {
    throw new UsageError(`Say which --inputs FILE the outputs in ${file} belong to.`);
  }
  return { xs: found, rule: file };
}
