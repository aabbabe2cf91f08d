// A file's mentions, each with its entry, version, backend, parameters and place.
import type { FrameworkId } from "../catalogue/entry.ts";
import { isFramework } from "../catalogue/name.ts";
import type { Project } from "../project/decision.ts";
import { lineStarts, placeAt, type Place } from "../python/lines.ts";
import type { Mention, Reading } from "../python/mention.ts";
import { readingOf } from "../python/mentions.ts";
import { parsed, usual, type Budget } from "../python/parse.ts";
import { parseable, parseableCell } from "../python/parseable.ts";
import type { Source } from "../python/source.ts";
import { meant, type Meant } from "./meant.ts";
import { codeCells } from "./notebook.ts";
import { situationOf, type Situation } from "./situation.ts";
import { table } from "./table.ts";

export interface ResolvedMention extends Mention, Place, Meant, Situation {
  readonly framework: FrameworkId;
  /** The index among the notebook's cells; absent in a plain file. */
  readonly cell?: number;
  readonly length: number;
}

export interface ResolvedFile {
  readonly mentions: readonly ResolvedMention[];
  readonly reading: Reading;
  /** The code cells of a notebook, or the whole file as one. */
  readonly cells: readonly { readonly cell?: number; readonly text: string }[];
  /** Why a part of the file was left alone. */
  readonly left?: string;
}

/** Undefined when a notebook is none. The budget is each cell's; `goOn` in it may look at a clock. */
export function resolveFile(
  path: string,
  text: string,
  project: Project,
  budget: Budget = usual,
): ResolvedFile | undefined {
  const cells = path.endsWith(".ipynb") ? codeCells(text) : [{ text }];
  if (!cells) return undefined;
  const read = cells.map((cell) => parsedCell(cell, budget));
  const reading = readingOf(
    read.map(({ source }) => source),
    table,
  );
  const left = read.find((one) => one.left !== undefined)?.left;
  return {
    mentions: resolved(reading, cells, path, project),
    reading,
    cells,
    ...(left && { left }),
  };
}

/** The mentions of a reading; `cells` are the texts of its sources as they stand. */
export function resolved(
  reading: Reading,
  cells: readonly { readonly cell?: number; readonly text: string }[],
  path: string,
  project: Project,
): readonly ResolvedMention[] {
  const situations = new Map<FrameworkId, Situation>();
  const starts = cells.map(({ text }) => lineStarts(text));
  return reading.mentions.flatMap((mention) => {
    const { framework, source, start, end } = mention;
    if (!isFramework(framework)) return [];
    const situation = situations.get(framework) ?? situationOf(framework, reading, path, project);
    situations.set(framework, situation);
    const cell = cells[source]?.cell;
    return {
      ...mention,
      framework,
      ...(cell !== undefined && { cell }),
      ...placeAt(starts[source]!, start),
      length: end - start,
      ...situation,
      ...meant(mention, framework, situation),
    };
  });
}

function parsedCell(
  cell: { readonly cell?: number; readonly text: string },
  budget: Budget,
): {
  readonly source: Source;
  readonly left?: string;
} {
  const text = cell.cell === undefined ? parseable(cell.text) : parseableCell(cell.text);
  const { tree, reach, complete } = parsed(text, [], budget);
  const source = { text, tree };
  if (complete) return { source };
  const line = placeAt(lineStarts(text), reach).line + 1;
  return { source, left: `too long to read at once; left alone from line ${line}` };
}
