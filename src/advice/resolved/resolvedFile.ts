// A file's mentions, each with its entry, version, backend, parameters and place.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { isFramework } from "../../catalogue/name.ts";
import { lineStarts, placeAt } from "../../python/source/lines.ts";
import { keepsFractions } from "../../python/facts/fractions.ts";
import type { Mention, FileReading } from "../../python/mention.ts";
import { unreadIn, type Source } from "../../python/source/source.ts";
import type { Cells } from "../readers/reader.ts";
import { ownDefinition, usualFramework, type OwnDefinition } from "../own/ownDefinition.ts";
import type { OwnFunction } from "../../python/functions/ownFunction.ts";
import { layerDefaults } from "./layerDefaults.ts";
import { resolvedMention, type ResolvedMention } from "./resolvedMention.ts";
import { isShadowed } from "./shadowed.ts";
import { packageOf, usualPackage, type PythonPackage, type Situation } from "./situation.ts";
import { elementAt } from "../../required.ts";
import { once } from "../../memo.ts";

export interface ResolvedFile {
  readonly mentions: readonly ResolvedMention[];
  /** Strings that mean a registered function, though a built-in has the name. */
  readonly shadowed?: readonly Mention[];
  /** What layers take by their own default, at their names. */
  readonly defaults: readonly ResolvedMention[];
  readonly reading: FileReading;
  readonly cells: Cells;
  /** The cells as they were parsed; offsets are the same. Undefined in a file that is not code. */
  readonly sources: readonly Source[] | undefined;
  /** The functions defined in the file itself that equal a known function or are near one; found on request. */
  readonly own: () => readonly OwnDefinition[];
  /** Those with a gradient of their own. */
  readonly ownGradients: () => readonly OwnDefinition[];
  /** Why a part of the file was left alone. */
  readonly left?: string;
}

/** A file of code, which has syntax trees to look at and to edit by. */
export interface CodeFile extends ResolvedFile {
  readonly sources: readonly Source[];
}

export function isCode(file: ResolvedFile): file is CodeFile {
  return file.sources !== undefined;
}

export interface FileParts<Sources> {
  readonly cells: Cells;
  readonly sources: Sources;
  readonly functions?: () => readonly OwnFunction[];
}

/** A reading with each mention in its framework's situation; the mentions as they were found are let go. */
export function resolvedFile<Sources extends ResolvedFile["sources"]>(
  reading: FileReading,
  { cells, sources, functions = () => [] }: FileParts<Sources>,
  situation: (of: PythonPackage) => Situation,
): ResolvedFile & { readonly sources: Sources } {
  const fractions = once(() => keepsFractions(cells.map(({ text }) => text)));
  const places = cells.map(({ cell, text }, index) => ({
    cell,
    starts: lineStarts(text),
    source: sources?.[index],
    keepsFractions: fractions,
  }));
  const known = reading.mentions.filter(isOfFramework);
  const isHidden = (one: KnownMention): boolean =>
    isShadowed(one, situation(packageOf(one)), sources);
  const shadowed = known.filter(isHidden);
  const mentions = (shadowed.length === 0 ? known : known.filter((one) => !isHidden(one))).map(
    (mention) =>
      resolvedMention(mention, situation(packageOf(mention)), elementAt(places, mention.source)),
  );
  const defaults = reading.layers.flatMap((layer) =>
    layerDefaults(layer, situation, elementAt(places, layer.source)),
  );
  const left = sources && leftIn(sources);
  const versionOf = (of: FrameworkId): Situation => situation(usualPackage(of, reading));
  const ownFile = { versionOf, places, usual: usualFramework(reading) };
  const read = once(() => functions().slice(0, maxOwnFunctions));
  const own = once(() => read().flatMap((one) => ownDefinition(one, ownFile) ?? []));
  const ownGradients = once(() =>
    cells.some(({ text }) => speaksOfGradients.test(text))
      ? read().flatMap((one) => (one.gradient && ownDefinition(one, ownFile)) ?? [])
      : [],
  );
  const resolved = { mentions, defaults, own, ownGradients, reading: { ...reading, mentions } };
  return {
    ...resolved,
    ...{ cells, sources },
    ...(shadowed.length > 0 && { shadowed }),
    ...(left && { left }),
  };
}

/** The mentions and what layers take by default, in the order of the text. */
export const allMentions = ({ mentions, defaults }: ResolvedFile): readonly ResolvedMention[] =>
  defaults.length === 0
    ? mentions
    : [...mentions, ...defaults].toSorted((a, b) => a.source - b.source || a.start - b.start);

/** A file with more functions of one array is not written by a person. */
const maxOwnFunctions = 300;
const speaksOfGradients = /custom_(?:gradient|jvp|vjp)|autograd/;

type KnownMention = Mention & { readonly framework: FrameworkId };

function isOfFramework(mention: Mention): mention is KnownMention {
  return isFramework(mention.framework);
}

/** Why a part of the sources was left alone; undefined when all was read. */
function leftIn(sources: readonly Source[]): string | undefined {
  for (const source of sources) {
    const unread = unreadIn(source);
    if (!unread) continue;
    const starts = lineStarts(source.text);
    const lineOf = (offset: number): number => placeAt(starts, offset).line + 1;
    const end = unread.to < source.text.length ? ` to ${lineOf(unread.to - 1)}` : "";
    return `too long to read at once; left alone from line ${lineOf(unread.from)}${end}`;
  }
  return undefined;
}
