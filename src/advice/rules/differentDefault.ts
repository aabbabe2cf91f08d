// A default that is another one in the namesake that the same file takes from elsewhere.
import type { Parameter } from "../../catalogue/entry.ts";
import { bare } from "../../catalogue/spelled.ts";
import { answersTo } from "../../catalogue/parameters.ts";
import { argumentsAt } from "../../python/argumentsAt.ts";
import type { Source } from "../../python/source.ts";
import { appended } from "../argumentEdits.ts";
import type { Draft, Replacement } from "../finding.ts";
import type { ResolvedMention } from "../resolveFile.ts";
import type { Subject } from "../subject.ts";

export function differentDefault({ file, sentences }: Subject): readonly Draft[] {
  const { mentions } = file;
  const kinds = ofEachName(mentions);
  return mentions.flatMap((mention) => {
    const mine = defaultOf(mention);
    if (mention.imported || !mine || mine.name in mention.parameters) return [];
    const other = kinds.find(
      (one) => isNamesake(mention, one) && defaultOf(one)?.default !== mine.default,
    );
    const theirs = other && defaultOf(other);
    if (!other || !theirs) return [];
    const { source, start, end, text, choice } = mention;
    const keyword = keywordOf(mine, mention);
    const value = String(mine.default);
    return [
      {
        rule: "different-default",
        at: { source, start, end },
        message: sentences.differentDefault({
          name: text,
          parameter: keyword,
          value,
          other: other.canonical,
          otherParameter: keywordOf(theirs, other),
          otherValue: String(theirs.default),
        }),
        entry: choice!.entry.id,
        version: choice!.version,
        fixes: writingOut(mention, `${keyword}=${value}`, file.sources).map((edit) => ({
          title: sentences.writeOut(keyword),
          edits: [edit],
        })),
      },
    ];
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
  return choice?.entry.parameters.find(
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

/** The keyword that this version's code would give. */
function keywordOf({ name, keywords = [] }: Parameter, { choice }: ResolvedMention): string {
  const own = keywords.find(
    ({ text }) =>
      /^\w+$/.test(text) &&
      answersTo({ name, default: 0, meaning: "", keywords }, text, choice!.version),
  );
  return own?.text ?? name;
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
