// A softmax of PyTorch without the dimension to work over.
import { parametersIn } from "../../catalogue/parameters.ts";
import { boundTo, callingOf } from "../arguments/callArguments.ts";
import { appended } from "../fixes/argumentEdits.ts";
import { draftOf } from "../draftOf.ts";
import type { Draft } from "../finding.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import type { CodeSubject } from "../subject.ts";

/** torch/nn/functional.py, _get_softmax_dim: functions of torch itself have no such choice. */
export function softmaxWithoutDim({ file, sentences }: CodeSubject): readonly Draft[] {
  return file.mentions.flatMap((mention) => {
    const { choice, source, text, fault } = mention;
    const calling = callingOf(mention, file.sources);
    if (!choice || !calling || calling === "broken" || !lacksDim(mention)) return [];
    const { arguments: all, brackets } = calling;
    if (all.some(({ starred }) => starred)) return [];
    const none = boundTo(calling, choice).find(({ parameter }) => parameter.name === "dim");
    const argument = "dim=-1";
    const message =
      fault?.kind === "lacks" ? sentences.needed(text, fault.parameter) : sentences.chosenDim(text);
    const title = sentences.lastDimension(argument);
    const edit = none
      ? { source, start: none.argument.value, end: none.argument.end, newText: "-1" }
      : appended(argument, { arguments: all, brackets, source });
    const fixes = [{ title, edits: [edit] }];
    return [draftOf(mention, choice, { rule: "softmax-without-dim", message, fixes })];
  });
}

function lacksDim({ framework, choice, stated }: ResolvedMention): boolean {
  if (framework !== "torch" || !choice) return false;
  const dim = parametersIn(choice).find(({ name }) => name === "dim");
  const isGiven = stated.some(
    (one) =>
      (one.name === "dim" || one.name === "axis") && !(one.from === "code" && one.value === null),
  );
  return dim?.default === null && !isGiven;
}
