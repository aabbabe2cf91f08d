// The name of a built-in that code registers for a function of its own, in a version that does not look it up.
import { frameworks } from "../../../catalogue/frameworks/index.ts";
import { isChosen } from "../../../project/decision.ts";
import { draftOf } from "../../draftOf.ts";
import type { Draft } from "../../finding.ts";
import { functionPassed } from "../../fixes/passed.ts";
import { isCode } from "../../resolved/resolvedFile.ts";
import { isIgnoredRegistration } from "../../resolved/shadowed.ts";
import type { RuleContext } from "../../subject.ts";

export function registeredBuiltIn(subject: RuleContext): readonly Draft[] {
  const { file, sentences } = subject;
  if (!isCode(file)) return [];
  return file.mentions.flatMap((mention): readonly Draft[] => {
    const { choice, decision, framework, text } = mention;
    if (choice === undefined || !isChosen(decision)) return [];
    if (!isIgnoredRegistration(mention, mention, file.sources)) return [];
    const builtIn = sentences.builtIn(text, frameworks[framework].title);
    const message = sentences.notLookedUp(builtIn);
    const fixes = functionPassed(mention, subject);
    return [draftOf(mention, choice, { rule: "unknown-activation", message, fixes })];
  });
}
