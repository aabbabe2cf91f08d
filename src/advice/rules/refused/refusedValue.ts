// A value that this version of the activation refuses, so that the call fails.
import { boundTo, callingOf, type BoundArgument } from "../../arguments/callArguments.ts";
import { draftOf } from "../../draftOf.ts";
import type { Draft, Replacement } from "../../finding.ts";
import { otherParameter } from "../../fixes/otherParameter.ts";
import { otherValue } from "../../fixes/otherValue.ts";
import { raisedFor, raisedText, type Failing } from "../../arguments/raised.ts";
import type { Stated } from "../../arguments/stated.ts";
import type { CodeSubject } from "../../subject.ts";
import { failingCalls, type FailingCall } from "./failingCalls.ts";
import { elementAt } from "../../../required.ts";

export function refusedValue(subject: CodeSubject): readonly Draft[] {
  return failingCalls(subject, isRefused).flatMap((call) =>
    // Two values in the wrong order are one mistake.
    distinct(call.failing).map((one) => {
      const { mention, choice } = call;
      const message = raisedText(raisedFor(choice, one), subject.sentences);
      const fixes = fixesOf(one, call, subject);
      return draftOf(mention, choice, { rule: "refused-value", message, fixes });
    }),
  );
}

type Refused = Extract<Failing, { readonly from: "refused" }>;

const isRefused = (stated: Stated): stated is Refused => stated.from === "refused";

const distinct = (all: readonly Refused[]): readonly Refused[] =>
  all.filter(
    ({ complaint }, index) => all.findIndex((one) => one.complaint === complaint) === index,
  );

function fixesOf(
  { name, complaint }: Refused,
  { mention, choice, failing }: FailingCall<Refused>,
  { file: { sources }, sentences }: CodeSubject,
): Draft["fixes"] {
  const calling = callingOf(mention, sources);
  if (!calling || calling === "broken") return [];
  const bound = boundTo(calling, choice);
  const together = failing.filter((one) => one.complaint === complaint);
  const { source } = calling;
  if (together.length === 2) {
    const edits = swapped(
      bound.filter(({ parameter }) => together.some((one) => one.name === parameter.name)),
      source,
      elementAt(sources, source).text,
    );
    const [lower, upper] = together.map((one) => one.name);
    return edits.length === 0 ? [] : [{ title: sentences.swap(lower ?? "", upper ?? ""), edits }];
  }
  const one = bound.find(({ parameter }) => parameter.name === name);
  if (!one) return [];
  const { start: argument, value, end } = one.argument;
  const changed = (start: number, newText: string): Draft["fixes"] => [
    { title: sentences.changeTo(newText), edits: [{ source, start, end, newText }] },
  ];
  const better = otherValue(one, choice);
  if (better !== undefined) return changed(value, better);
  const meant = otherParameter(one, choice, mention.stated);
  const text = elementAt(sources, source).text.slice(value, end);
  return meant === undefined ? [] : changed(argument, `${meant}=${text}`);
}

/** Both values in each other's place; nothing where equal ones would stay refused. */
function swapped(
  bound: readonly BoundArgument[],
  source: number,
  text: string,
): readonly Replacement[] {
  const [one, other] = bound;
  if (!one || !other || one.value === other.value) return [];
  const textOf = ({ argument: { value, end } }: BoundArgument): string => text.slice(value, end);
  const at = (
    { argument: { value: start, end } }: BoundArgument,
    newText: string,
  ): Replacement => ({
    source,
    start,
    end,
    newText,
  });
  return [at(one, textOf(other)), at(other, textOf(one))];
}
