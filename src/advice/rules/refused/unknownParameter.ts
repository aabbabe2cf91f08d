// A parameter that this version of the activation does not have, so that the call fails.
import { axisParameter } from "../../../catalogue/axes.ts";
import { sameParameter } from "../../../catalogue/families/sameParameter.ts";
import { parametersIn } from "../../../catalogue/parameters.ts";
import type { Choice } from "../../../catalogue/request.ts";
import { argumentsAt } from "../../../python/source/argumentsAt.ts";
import { isGuarded } from "../../../python/source/guarded.ts";
import { isFaultyAlways } from "../../arguments/everyVersion.ts";
import { draftOf } from "../../draftOf.ts";
import type { Draft, Replacement } from "../../finding.ts";
import { raisedBy, raisedFor, raisedText, type Failing } from "../../arguments/raised.ts";
import type { ResolvedMention } from "../../resolved/resolvedMention.ts";
import type { Stated } from "../../arguments/stated.ts";
import type { CodeSubject } from "../../subject.ts";
import { failingCalls } from "./failingCalls.ts";
import { elementAt } from "../../../required.ts";

export const unknownParameter = (subject: CodeSubject): readonly Draft[] => [
  ...unknownNames(subject),
  ...misfits(subject),
];

/** Too many positional arguments, or one lacking; a softmax without dim and a string that is not taken have rules of their own. */
const misfits = ({ file, sentences }: CodeSubject): readonly Draft[] =>
  file.mentions.flatMap((mention) => {
    const { fault, stated } = mention;
    const choice = mention.choice ?? mention.forms[0];
    const raises = choice && raisedBy(choice, { stated, fault });
    if (!choice || !raises || !fault || raises.kind !== fault.kind) return [];
    if (raises.kind === "not-taken") return [];
    if (raises.kind === "lacks" && raises.parameter === axisParameter(choice)) return [];
    if (isGuarded(mention, file.sources) || !isFaultyAlways(mention, file.sources[mention.source]))
      return [];
    const message = raisedText(raises, sentences);
    return [draftOf(mention, choice, { rule: "unknown-parameter", message })];
  });

function unknownNames(subject: CodeSubject): readonly Draft[] {
  const { file, sentences } = subject;
  return failingCalls(subject, isUnknown).flatMap(({ mention, choice, failing }) =>
    failing.map((one) => {
      const meant = nameHere(one.name, choice, mention.stated);
      const fixes = renamed({ keyword: one.name, meant }, mention, file).map((edit) => ({
        title: sentences.changeTo(edit.newText),
        edits: [edit],
      }));
      const message = raisedText(raisedFor(choice, one), sentences);
      return draftOf(mention, choice, { rule: "unknown-parameter", message, fixes });
    }),
  );
}

type Unknown = Extract<Failing, { readonly from: "unknown" }>;

const isUnknown = (stated: Stated): stated is Unknown => stated.from === "unknown";

/** The name that this version has for what the keyword means elsewhere, where the call does not give it yet. */
function nameHere(keyword: string, choice: Choice, stated: readonly Stated[]): string | undefined {
  const { family } = choice.entry;
  const same = sameParameter(keyword, { family }, { family, parameters: parametersIn(choice) });
  return stated.some(({ from, name }) => from !== "unknown" && name === same?.name)
    ? undefined
    : same?.name;
}

/** The keyword in the call, under its right name. */
function renamed(
  { keyword, meant }: { readonly keyword: string; readonly meant: string | undefined },
  { source, brackets }: ResolvedMention,
  { sources }: CodeSubject["file"],
): readonly Replacement[] {
  const all =
    brackets && meant !== undefined ? argumentsAt(elementAt(sources, source), brackets) : undefined;
  const place = all?.find((one) => one.keyword?.text === keyword)?.keyword;
  if (!all || !place || meant === undefined) return [];
  const isTaken = all.some((one) => one.starred || one.keyword?.text === meant);
  return isTaken ? [] : [{ source, start: place.start, end: place.end, newText: meant }];
}
