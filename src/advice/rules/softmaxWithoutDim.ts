// A softmax of PyTorch that does not say over which dimension.
import { parametersIn } from "../../catalogue/parameters.ts";
import { argumentsAt } from "../../python/source/argumentsAt.ts";
import { appended } from "../fixes/argumentEdits.ts";
import { draftOf } from "../draftOf.ts";
import type { Draft } from "../finding.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import type { CodeSubject } from "../subject.ts";
import { elementAt } from "../../required.ts";

/** torch/nn/functional.py, _get_softmax_dim: functions of torch itself have no such choice. */
export function softmaxWithoutDim({ file, sentences }: CodeSubject): readonly Draft[] {
  return file.mentions.flatMap((mention) => {
    const { choice, brackets, source, text, fault } = mention;
    if (!choice || !brackets || !lacksDim(mention)) return [];
    const all = argumentsAt(elementAt(file.sources, source), brackets);
    if (!all || all.some(({ starred }) => starred)) return [];
    const argument = "dim=-1";
    const message =
      fault?.kind === "lacks" ? sentences.needed(text, fault.parameter) : sentences.chosenDim(text);
    const title = sentences.lastDimension(argument);
    const fixes = [{ title, edits: [appended(argument, all, brackets, source)] }];
    return [draftOf(mention, choice, { rule: "softmax-without-dim", message, fixes })];
  });
}

function lacksDim({ framework, choice, stated }: ResolvedMention): boolean {
  if (framework !== "torch" || !choice) return false;
  const dim = parametersIn(choice).find(({ name }) => name === "dim");
  const isGiven = stated.some(({ name }) => name === "dim" || name === "axis");
  return dim?.default === null && !isGiven;
}
