// A negative slope in place: PyTorch takes the gradient from the result, and refuses to.
import { bare } from "../../../catalogue/lookup/spelled.ts";
import { parametersIn } from "../../../catalogue/parameters.ts";
import type { Choice } from "../../../catalogue/request.ts";
import { argumentsAt } from "../../../python/source/argumentsAt.ts";
import { draftOf } from "../../draftOf.ts";
import type { Draft } from "../../finding.ts";
import type { ResolvedMention } from "../../resolved/resolvedMention.ts";
import type { CodeSubject } from "../../subject.ts";
import { elementAt } from "../../../required.ts";

/** aten/src/ATen/native/Activation.cpp, leaky_relu_backward and elu_backward: "please call out-of-place version instead". */
export function differsInPlace(subject: CodeSubject): readonly Draft[] {
  const { file, sentences } = subject;
  return file.mentions.flatMap((mention) => {
    const { choice, framework, imported } = mention;
    const slope = choice && framework === "torch" ? negativeSlope(choice) : undefined;
    if (!choice || imported || !slope || !isInPlace(mention, slope.position)) return [];
    const message = sentences.inPlace(bare(choice.entry.name), slope.name, String(slope.value));
    const fixes = outOfPlace(mention, slope.position, subject);
    return [draftOf(mention, choice, { rule: "differs-in-place", message, fixes })];
  });
}

interface Slope {
  readonly name: string;
  readonly value: number;
  readonly position: number;
}

function negativeSlope(choice: Choice): Slope | undefined {
  const name = slopes[choice.entry.family];
  const parameter = parametersIn(choice).find((one) => one.name === name);
  const value = name === undefined ? undefined : choice.parameters[name];
  return parameter && typeof value === "number" && value < 0
    ? { name: parameter.name, value, position: parameter.position ?? 0 }
    : undefined;
}

const slopes: Readonly<Record<string, string>> = {
  leakyRelu: "negative_slope",
  elu: "alpha",
  celu: "alpha",
};

/** By its name, as `elu_`, or by the argument after the slope. */
const isInPlace = ({ canonical, arguments: all }: ResolvedMention, slope: number): boolean =>
  canonical.endsWith("_") ||
  all.some(
    ({ name, position, value }) =>
      (name === "inplace" || position === slope + 1) && (value === true || value === 1),
  );

function outOfPlace(
  { source, brackets, canonical }: ResolvedMention,
  slope: number,
  { file, sentences }: CodeSubject,
): Draft["fixes"] {
  if (!brackets || canonical.endsWith("_")) return [];
  const found = argumentsAt(elementAt(file.sources, source), brackets)?.find(
    ({ keyword, position }) => keyword?.text === "inplace" || position === slope + 1,
  );
  if (!found) return [];
  const edit = { source, start: found.value, end: found.end, newText: "False" };
  return [{ title: sentences.outOfPlace(), edits: [edit] }];
}
