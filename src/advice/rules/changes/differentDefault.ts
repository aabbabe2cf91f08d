// A default that is another one in the namesake that the same file takes from elsewhere.
import type { Parameter } from "../../../catalogue/entryParts.ts";
import { bare } from "../../../catalogue/lookup/spelled.ts";
import { pythonValue } from "../../../catalogue/name.ts";
import { parametersIn } from "../../../catalogue/parameters.ts";
import type { Choice } from "../../../catalogue/request.ts";
import { argumentsAt } from "../../../python/source/argumentsAt.ts";
import type { Source } from "../../../python/source/source.ts";
import { computeSame } from "../../agreement.ts";
import { appended } from "../../fixes/argumentEdits.ts";
import { draftOf } from "../../draftOf.ts";
import type { Draft, Replacement } from "../../finding.ts";
import { perChoice } from "../../perChoice.ts";
import { withValue } from "../../arguments/relatives.ts";
import type { ResolvedMention } from "../../resolved/resolvedMention.ts";
import type { CodeSubject } from "../../subject.ts";
import { elementAt } from "../../../required.ts";

export function differentDefault({ file, sentences }: CodeSubject): readonly Draft[] {
  const { mentions, sources } = file;
  const kinds = ofEachName(mentions);
  return mentions.filter(hasDefaults).flatMap((mention) => {
    const { choice } = mention;
    for (const other of kinds) {
      const pair = isNamesake(mention, other) ? defaultsApart(choice, other.choice) : undefined;
      if (pair === undefined) continue;
      const [mine, theirs] = pair;
      const value = pythonValue(mine.default);
      const message = sentences.differentDefault({
        name: mention.text,
        parameter: mine.name,
        value,
        other: other.canonical,
        otherParameter: theirs.name,
        otherValue: pythonValue(theirs.default),
      });
      const title = sentences.writeOut(mine.name);
      const edits = writingOut(mention, mine, sources);
      const fixes = edits.map((edit) => ({ title, edits: [edit] }));
      return [draftOf(mention, choice, { rule: "different-default", message, fixes })];
    }
    return [];
  });
}

type ByDefault = ResolvedMention & { readonly choice: Choice };

/** A call that gives no parameter of its own, and takes none from another call. */
const hasDefaults = (mention: ResolvedMention): mention is ByDefault =>
  mention.choice !== undefined &&
  mention.choice.open === undefined &&
  mention.choice.entry.over === "element" &&
  !mention.imported &&
  mention.stated.length === 0 &&
  mention.site?.handsOn === undefined;

/** The first mention of each name: there are few, however long the file is. */
function ofEachName(mentions: readonly ResolvedMention[]): readonly ByDefault[] {
  const found = new Map<string, ByDefault>();
  for (const mention of mentions)
    if (!found.has(mention.canonical) && hasDefaults(mention))
      found.set(mention.canonical, mention);
  return [...found.values()];
}

const isNamesake = (one: ByDefault, other: ByDefault): boolean =>
  one.canonical !== other.canonical &&
  plain(one.canonical) === plain(other.canonical) &&
  one.choice.entry.family === other.choice.entry.family;

const plain = (canonical: string): string => bare(canonical).toLowerCase().replaceAll("_", "");

/** The parameter of each whose default makes them differ; what is learned only starts there. */
const defaultsApart = perChoice(
  (one: Choice, other: Choice): readonly [Parameter, Parameter] | undefined => {
    if (computeSame(one, other)) return undefined;
    for (const mine of parametersIn(one).filter(isRealDefault))
      for (const theirs of parametersIn(other).filter(isRealDefault))
        if (mine.default !== theirs.default && isSameParameter([one, mine], [other, theirs]))
          return [mine, theirs];
    return undefined;
  },
);

const isRealDefault = ({ learned, required, keywords = [] }: Parameter): boolean =>
  learned === undefined && required === undefined && !keywords.some(({ text }) => /\W/.test(text));

/** By its name, or as a number that does the same in both. */
function isSameParameter(
  [one, mine]: readonly [Choice, Parameter],
  [other, theirs]: readonly [Choice, Parameter],
): boolean {
  if (typeof mine.default !== "number" || typeof theirs.default !== "number")
    return mine.name === theirs.name;
  return probes.every((value) => {
    const left = withValue({ choice: one, parameter: mine }, value);
    const right = withValue({ choice: other, parameter: theirs }, value);
    return left !== undefined && right !== undefined && computeSame(left, right);
  });
}

const probes = [0.125, 0.5, 3];

/** Into brackets that are there, unless something in them may give it already. */
function writingOut(
  { brackets, source }: ResolvedMention,
  { name, default: preset, position = Infinity }: Parameter,
  sources: readonly Source[],
): readonly Replacement[] {
  const call = brackets && argumentsAt(elementAt(sources, source), brackets);
  const isTaken = call?.some((one) => one.starred || (one.position ?? -1) >= position);
  const argument = `${name}=${pythonValue(preset)}`;
  return call && isTaken === false
    ? [appended(argument, { arguments: call, brackets, source })]
    : [];
}
