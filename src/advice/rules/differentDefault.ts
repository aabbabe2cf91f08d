// A default that is another one in the namesake that the same file takes from elsewhere.
import type { Parameter } from "../../catalogue/entryParts.ts";
import { bare } from "../../catalogue/lookup/spelled.ts";
import { parametersIn } from "../../catalogue/parameters.ts";
import { argumentsAt } from "../../python/argumentsAt.ts";
import type { Source } from "../../python/source.ts";
import { appended } from "../argumentEdits.ts";
import { draftOf } from "../draftOf.ts";
import type { Draft, Replacement } from "../finding.ts";
import type { ResolvedMention } from "../resolvedMention.ts";
import type { CodeSubject } from "../subject.ts";

export function differentDefault({ file, sentences }: CodeSubject): readonly Draft[] {
  const { mentions, sources } = file;
  const kinds = ofEachName(mentions);
  return mentions.flatMap((mention) => {
    const { choice, imported, stated, text } = mention;
    const mine = defaultOf(mention);
    if (imported || !choice || !mine || stated.length > 0) return [];
    const other = kinds.find(
      (one) => isNamesake(mention, one) && defaultOf(one)?.default !== mine.default,
    );
    const theirs = other && defaultOf(other);
    if (!other || !theirs) return [];
    const [keyword, value] = [mine.name, String(mine.default)];
    const message = sentences.differentDefault({
      name: text,
      parameter: keyword,
      value,
      other: other.canonical,
      otherParameter: theirs.name,
      otherValue: String(theirs.default),
    });
    const title = sentences.writeOut(keyword);
    const edits = writingOut(mention, `${keyword}=${value}`, sources);
    const fixes = edits.map((edit) => ({ title, edits: [edit] }));
    return [draftOf(mention, choice, { rule: "different-default", message, fixes })];
  });
}

/** The first mention of each name that has a default: there are few, however long the file is. */
function ofEachName(mentions: readonly ResolvedMention[]): readonly ResolvedMention[] {
  const found = new Map<string, ResolvedMention>();
  for (const mention of mentions)
    if (!found.has(mention.canonical) && defaultOf(mention)) found.set(mention.canonical, mention);
  return [...found.values()];
}

/** The first parameter that is a number by default: a slope or a scale. */
function defaultOf({ choice }: ResolvedMention): Parameter | undefined {
  if (!choice) return undefined;
  return parametersIn(choice).find(
    (one) => typeof one.default === "number" && one.name !== "axis" && one.name !== "dim",
  );
}

function isNamesake(one: ResolvedMention, other: ResolvedMention): boolean {
  if (one.framework === other.framework || !one.choice || !other.choice) return false;
  if (one.choice.entry.over === "vector") return false;
  return (
    plain(one.canonical) === plain(other.canonical) &&
    one.choice.entry.family === other.choice.entry.family
  );
}

function plain(canonical: string): string {
  return bare(canonical).toLowerCase().replaceAll("_", "");
}

/** Into brackets that are there. */
function writingOut(
  { brackets, source }: ResolvedMention,
  argument: string,
  sources: readonly Source[],
): readonly Replacement[] {
  const call = brackets && argumentsAt(sources[source]!, brackets);
  return call ? [appended(argument, call, brackets, source)] : [];
}
