// The reader's own numbers, from the files that they drop, or why there is nothing to judge, in a sentence.
import type { Translator } from "../../advice/translator.ts";
import { everyPattern, inputNames, outputNames } from "../../arrays/inputNames.ts";
import {
  maxNumbers,
  type ArrayProblem,
  type ArrayRequest,
  type Numbers,
} from "../../arrays/numbers.ts";
import { pairsOf, type NoPairs } from "../../arrays/pairs.ts";
import { arrayFileEndings } from "../../arrays/fileEndings.ts";
import { arrayReader } from "../../arrays/readArray.ts";
import { floatFormats, typeNames, type FloatFormat } from "../../numeric/floats/hex.ts";
import type { Outputs } from "../../verify/checks/outputsCheck.ts";

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Outputs with their inputs: both from one file, or from two of which one is named after the inputs. */
export function ownOutputs(files: readonly DroppedFile[], l10n: Translator): Outputs | string {
  const beside = files.filter(({ name }) => isInputs.test(name));
  const [outputs, ...more] =
    files.length === 1 ? files : files.filter((one) => !beside.includes(one));
  if (outputs === undefined || more.length > 0 || files.length > 2)
    return l10n.t("Drop one file, or two of which one is named x or inputs.");
  const asked = formatIn(outputs.name);
  const ys = numbersIn(outputs, { usual: outputNames, format: asked ?? "f32" }, l10n);
  if (typeof ys === "string") return ys;
  const [file = outputs] = beside;
  const format = asked ?? ys.format ?? "f32";
  const every = file === outputs ? everyPattern(ys, format) : undefined;
  const xs =
    every ?? numbersIn(file, { usual: inputNames, format: formatIn(file.name) ?? format }, l10n);
  if (typeof xs === "string") return xs;
  if (file === outputs && every === undefined && xs.name === ys.name)
    return l10n.t("{0} holds outputs alone: drop a file named x or inputs with it.", outputs.name);
  const pairs = pairsOf(xs, ys, asked);
  if (pairs.kind !== "pairs") return noPairsText(pairs, l10n);
  const rule = every ? l10n.t("every {0} by its bits", typeNames[format]) : file.name;
  return {
    xs: pairs.xs,
    ys: pairs.ys,
    inputFormat: pairs.inputFormat,
    format: pairs.format,
    from: outputs.name,
    rule,
  };
}

function numbersIn(
  { name, bytes }: DroppedFile,
  request: ArrayRequest,
  l10n: Translator,
): Numbers | string {
  const reader = arrayReader(name);
  if (reader === undefined)
    return l10n.t("{0}: numbers are read from {1}.", name, arrayFileEndings.join(", "));
  const found = reader(bytes, request);
  return found.kind === "problem" ? arrayProblemText(name, found, l10n) : found;
}

/** The type that a name has between its dots: "y.bf16.bin". */
const formatIn = (name: string): FloatFormat | undefined =>
  floatFormats.find((format) =>
    name
      .toLowerCase()
      .split(".")
      .slice(1)
      .some((part) => part === format || part === typeNames[format]),
  );

const isInputs = /^(?:x|xs|inputs?)(?![a-z0-9])/i;

function arrayProblemText(file: string, found: ArrayProblem, l10n: Translator): string {
  switch (found.what) {
    case "empty":
      return l10n.t("{0} holds no numbers.", file);
    case "damaged":
      return l10n.t("{0} is not a file of the kind that its name says, or it is damaged.", file);
    case "short":
      return l10n.t("{0} ends before its numbers do.", file);
    case "large":
      return l10n.t(
        "{0} is too large: at most {1} numbers, and 64 MB, are read.",
        file,
        maxNumbers,
      );
    case "type":
      return l10n.t(
        "{0} holds numbers of the type {1}. Only float16, bfloat16, float32 and float64 are judged.",
        file,
        found.type,
      );
    case "line":
      return l10n.t("{0} has no number in line {1}: “{2}”.", file, found.line, found.text);
    case "arrays":
      return l10n.t(
        "{0} holds the arrays {1}. Those that are judged are called x and y.",
        file,
        found.names.slice(0, 12).join(", "),
      );
  }
}

function noPairsText(found: NoPairs, l10n: Translator): string {
  if (found.kind === "lengths")
    return l10n.t(
      "The number of outputs, {0}, differs from the number of inputs, {1}.",
      found.outputs,
      found.inputs,
    );
  return l10n.t(
    "The outputs are not all {0} numbers: it has no {1}.",
    typeNames[found.format],
    found.value,
  );
}
