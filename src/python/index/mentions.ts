// Python text to mentions: read every source, then ask what each use and each string means.
import { documentOf, outlineOf, type Document, type Paragraph } from "../syntax/document.ts";
import { factsOf } from "../facts/facts.ts";
import { isStringKind, type LayerCall, type Mention, type FileReading } from "../mention.ts";
import type { Outline } from "../syntax/outline.ts";
import { parseable } from "../source/parseable.ts";
import { ownFunctionsIn } from "./ownFunctions.ts";
import type { OwnFunction } from "../functions/ownFunction.ts";
import { partOf, type Part } from "./part.ts";
import type { Binding } from "../syntax/scope.ts";
import { sourceOf, type Source } from "../source/source.ts";
import type { SpellingTable } from "../spellingTable.ts";
import type { Modules } from "../syntax/starModules.ts";
import type { Expression } from "../syntax/syntax.ts";
import type { Offsets } from "../source/offsets.ts";

export function mentionsIn(text: string, table: SpellingTable): readonly Mention[] {
  return readingOf([sourceOf(parseable(text))], table).mentions;
}

/** What the sources mention, in the order of the text. Names carry over from one source to the next. */
export function readingOf(
  sources: readonly Source[],
  table: SpellingTable,
  modules?: Modules,
): FileReading {
  const document = documentOf(sources, undefined, modules);
  // Paragraph by paragraph, so that what is read of one is forgotten before the next.
  return readingOfParts(
    document.paragraphs.map((one) => partOf(outlineOf(one, document), document, table)),
  );
}

/** The functions of the sources that compute something of one array. */
export const functionsOf = (
  sources: readonly Source[],
  table: SpellingTable,
  modules?: Modules,
): readonly OwnFunction[] => ownFunctionsIn(documentOf(sources, undefined, modules), table);

/** The facts of all paragraphs of a document together. */
export function readingOfParts(parts: readonly Part[]): FileReading {
  return {
    mentions: inOrder(parts),
    layers: parts.flatMap(({ layers }) => layers),
    unknownStrings: parts.flatMap(({ unknownStrings }) => unknownStrings),
    files: parts.flatMap(({ files }) => files),
    unknownMembers: parts.flatMap(({ unknownMembers }) => unknownMembers),
    facts: factsOf(parts.map(({ facts }) => facts)),
  };
}

/** A place in a document; the offset counts from where the paragraph begins. */
interface ParagraphPlace {
  readonly paragraph: Paragraph;
  readonly offset: number;
}

/** The mentions that cover a place, as `readingOf` finds them, without reading the rest. */
export function mentionsAt(
  { paragraph, offset }: ParagraphPlace,
  document: Document,
  table: SpellingTable,
): readonly Mention[] {
  const { source, from } = paragraph.fragment;
  const parts = readsAt(offset, paragraph, document).map((reads) => partOf(reads, document, table));
  return inOrder(parts).filter((one) => one.source === source && covers(one, from + offset));
}

/** The calls of layers whose name covers a place. */
export function layersAt(
  { paragraph, offset }: ParagraphPlace,
  document: Document,
  table: SpellingTable,
): readonly LayerCall[] {
  const { from } = paragraph.fragment;
  const { layers } = partOf(outlineOf(paragraph, document, offset), document, table);
  return layers.filter((one) => covers(one, from + offset));
}

/** The mentions in the order of the text; a string that several calls take is the first one's. */
function inOrder(parts: readonly Part[]): readonly Mention[] {
  return parts
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.source - b.source || a.start - b.start)
    .filter((one, index, all) => !isSameString(one, all[index - 1]));
}

function isSameString(one: Mention, before: Mention | undefined): boolean {
  return isStringKind(one.kind) && one.source === before?.source && one.start === before.start;
}

/** A string that is kept under a name is a mention where others take the name for an activation. */
function readsAt(offset: number, paragraph: Paragraph, document: Document): readonly Outline[] {
  const names = namesOfText(paragraph.binds.bound, offset);
  // One method may pass on what another stores in `self`.
  if (names.length === 0)
    return [outlineOf(paragraph, document, isInString(offset, paragraph) ? undefined : offset)];
  return document.paragraphs
    .filter((one) => one === paragraph || names.some((name) => one.piece.text.includes(name)))
    .map((one) => outlineOf(one, document));
}

function isInString(offset: number, { piece }: Paragraph): boolean {
  return ([-1, 1] as const).some((side) => piece.tree.resolveInner(offset, side).name === "String");
}

/** The names under which the string at an offset is known in the module. */
function namesOfText(bound: readonly Binding[], offset: number): readonly string[] {
  return bound.flatMap(({ name, value }) => {
    if (value.tag === "class")
      return namesOfText([...value.scope.bindings.values()].flat(), offset);
    return value.tag === "expression" && hasTextAt(value.expression, offset) ? [name] : [];
  });
}

function hasTextAt(of: Expression, offset: number): boolean {
  if (of.tag === "string") return covers(of, offset);
  if (of.tag === "choice") return of.options.some((one) => hasTextAt(one, offset));
  if (of.tag === "tuple") return of.items.some((one) => hasTextAt(one, offset));
  return of.tag === "dictionary" && of.entries.some(({ value }) => hasTextAt(value, offset));
}

function covers({ start, end }: Offsets, offset: number): boolean {
  return start <= offset && offset <= end;
}
