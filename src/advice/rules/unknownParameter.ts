// A parameter that this version of the activation does not have, so that the call fails.
import { argumentsAt } from "../../python/source/argumentsAt.ts";
import { draftOf } from "../draftOf.ts";
import type { Draft, Replacement } from "../finding.ts";
import { otherName } from "../fixes/otherName.ts";
import { raisedFor, raisedText, type Failing } from "../arguments/raised.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import type { Stated } from "../arguments/stated.ts";
import type { CodeSubject } from "../subject.ts";
import { failingCalls } from "./failingCalls.ts";

export function unknownParameter(subject: CodeSubject): readonly Draft[] {
  const { file, sentences } = subject;
  return failingCalls(subject, isUnknown).flatMap(({ mention, choice, failing }) =>
    failing.map((one) => {
      const meant = otherName(one.name, choice, mention.stated);
      const fixes = renamed(one.name, meant, mention, file).map((edit) => ({
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

/** The keyword in the call, under its right name. */
function renamed(
  keyword: string,
  meant: string | undefined,
  { source, brackets }: ResolvedMention,
  { sources }: CodeSubject["file"],
): readonly Replacement[] {
  const all = brackets && meant !== undefined ? argumentsAt(sources[source]!, brackets) : undefined;
  const place = all?.find((one) => one.keyword?.text === keyword)?.keyword;
  if (!all || !place || meant === undefined) return [];
  const isTaken = all.some((one) => one.starred || one.keyword?.text === meant);
  return isTaken ? [] : [{ source, start: place.start, end: place.end, newText: meant }];
}
