// Code of the framework that keeps few digits in float32.
import type { Choice } from "../../catalogue/request.ts";
import { codeIn32, lossOf } from "../../meaning/digits.ts";
import { raisedBy } from "../arguments/raised.ts";
import { draftOf } from "../draftOf.ts";
import type { Draft, SourceRange } from "../finding.ts";
import { lostText } from "../lostText.ts";
import { perChoice } from "../perChoice.ts";
import type { RuleContext } from "../subject.ts";
import { unsupportedString } from "./refused/unsupportedString.ts";

/** A call that fails computes nothing. */
export function losesDigits(subject: RuleContext): readonly Draft[] {
  const { file, sentences } = subject;
  const refused = new Set(unsupportedString(subject).map(({ at }) => placeOf(at)));
  return file.mentions.flatMap((mention) => {
    const { choice, imported, text } = mention;
    if (!choice || imported || refused.has(placeOf(mention)) || raisedBy(choice, mention))
      return [];
    const lost = lossIn(choice);
    if (!lost) return [];
    const message = lostText(text, lost, sentences);
    return [draftOf(mention, choice, { rule: "loses-digits", message })];
  });
}

const placeOf = ({ source, start }: SourceRange): string => `${source} ${start}`;

const lossIn = perChoice((choice: Choice) => {
  const code = codeIn32(choice);
  return code && lossOf(code);
});
