// A name or a module that the stated version does not have, wherever code takes it from.
import { isCovered } from "../../../catalogue/releases.ts";
import { isChosen } from "../../../project/decision.ts";
import { isGuarded } from "../../../python/source/guarded.ts";
import type { Draft } from "../../finding.ts";
import { missingName, raisedText } from "../../arguments/raised.ts";
import type { ResolvedMention } from "../../resolved/resolvedMention.ts";
import { sameInModule } from "../../fixes/sameInModule.ts";
import type { CodeSubject } from "../../subject.ts";
import { isStringKind } from "../../../python/mention.ts";
import { formerModules } from "./formerModules.ts";
import { unknownMembers } from "./unknownMembers.ts";

export const missingInVersion = (subject: CodeSubject): readonly Draft[] => [
  ...missingNames(subject),
  ...formerModules(subject),
  ...unknownMembers(subject),
];

function missingNames(subject: CodeSubject): readonly Draft[] {
  const { mentions, sources, cells } = subject.file;
  const missing = mentions.filter(isMissing);
  if (missing.length === 0) return [];
  const taken = new Set(missing.filter(isTaken).map(({ canonical }) => canonical));
  const provided = providedIn(cells.map(({ text }) => text).join("\n"));
  return missing
    .filter((one) => isTaken(one) || !taken.has(one.canonical))
    .filter(({ text }) => !provided.has(text))
    .filter((one) => !isGuarded(one, sources))
    .map((one) => draft(one, subject));
}

/** Strings are another rule's. */
const isMissing = ({ kind, choice, forms, framework, decision }: ResolvedMention): boolean =>
  !isStringKind(kind) &&
  choice === undefined &&
  forms.length === 0 &&
  isChosen(decision) &&
  isCovered(decision.version, framework);

/** From its module: by an import or after a dot. A bare name was handled before. */
const isTaken = ({ imported, from, start }: ResolvedMention): boolean => imported || from < start;

/** The attributes that code sets, or asks for by name: where a version lacks them it has its own. */
function providedIn(text: string): ReadonlySet<string> {
  const set = text.matchAll(/\.(\w+)[ \t]*=(?!=)/g);
  const asked = text.matchAll(/\b(?:has|get|set)attr\([^()]{0,200}["'](\w+)["']/g);
  const listed = text.matchAll(/["'](\w+)["'] (?:not )?in dir\(/g);
  return new Set([...set, ...asked, ...listed].map(([, name]) => name ?? ""));
}

function draft(mention: ResolvedMention, { sentences, file }: CodeSubject): Draft {
  const { source, start, end, decision } = mention;
  const other = sameInModule(mention);
  const after = file.sources[source]?.text.slice(end, end + 40) ?? "";
  const isRenamed = /^\s+as\b/.test(after);
  const newText =
    other !== undefined && mention.imported && !isRenamed ? `${other} as ${mention.text}` : other;
  return {
    rule: "missing-in-version",
    at: { source, start, end },
    message: raisedText(missingName(mention), sentences),
    entry: null,
    version: decision.version,
    fixes:
      newText === undefined
        ? []
        : [{ title: sentences.changeTo(newText), edits: [{ source, start, end, newText }] }],
  };
}
