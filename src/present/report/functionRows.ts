// One row of a report for each function that code uses: its curve, what it computes, how often and where.
import { soleChoice, type ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import type { Choice } from "../../catalogue/request.ts";
import { embedded, plain } from "../text/markdown.ts";
import type { Words } from "../words.ts";
import { meaning, versionText } from "./mentionText.ts";
import { placeLink, type NamedFile } from "./placeLink.ts";

export interface MentionedFile extends NamedFile {
  readonly mentions: readonly ResolvedMention[];
}

/** The small picture of a function; undefined where there is nothing to draw. */
export type GlyphOf = (choice: Choice) => string | undefined;

/** The most frequent first; imports are not counted as uses. */
export function functionRows(
  files: readonly MentionedFile[],
  glyphOf: GlyphOf,
  words: Words,
): readonly (readonly string[])[] {
  const uses = new Map<string, Use[]>();
  for (const file of files)
    for (const mention of file.mentions.filter(({ imported }) => !imported)) {
      const use = { mention, file, meaning: meaning(mention, words) };
      const key = `${use.meaning} ${versionText(mention, words)}`;
      const group = uses.get(key);
      if (group === undefined) uses.set(key, [use]);
      else group.push(use);
    }
  return [...uses.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((all) => {
      const [first] = all;
      return first === undefined ? [] : [rowOf(first, all, { glyphOf, words })];
    });
}

interface Use {
  readonly mention: ResolvedMention;
  readonly file: NamedFile;
  readonly meaning: string;
}

function rowOf(
  { mention, meaning: text }: Use,
  all: readonly Use[],
  { glyphOf, words }: { readonly glyphOf: GlyphOf; readonly words: Words },
): readonly string[] {
  const places = all
    .slice(0, maxPlaces)
    .map((use) =>
      placeLink({ cell: use.mention.cell ?? -1, line: use.mention.line }, use.file, words),
    );
  const more = all.length > maxPlaces ? [plain(words.further(all.length - maxPlaces))] : [];
  return [
    glyph(mention, glyphOf, words),
    String(all.length),
    text,
    [...places, ...more].join(", "),
    plain(versionText(mention, words)),
  ];
}

function glyph(mention: ResolvedMention, glyphOf: GlyphOf, words: Words): string {
  const choice = soleChoice(mention);
  const svg = choice && glyphOf(choice);
  return svg === undefined ? "" : embedded(svg, words.plotOf(choice?.entry.name ?? mention.text));
}

const maxPlaces = 3;
