// From a path and its content to what its mentions mean.
import type { Project, ProjectPath } from "../../project/decision.ts";
import { commandsIn, environmentInMagics } from "../../python/source/magics.ts";
import type { FileReading } from "../../python/mention.ts";
import { functionsOf, readingOf } from "../../python/index/mentions.ts";
import type { OwnFunction } from "../../python/functions/ownFunction.ts";
import { usualBudget, type Budget } from "../../python/source/parse.ts";
import { parseable, parseableCell } from "../../python/source/parseable.ts";
import {
  mayRegister,
  nothingRegistered,
  registeredIn,
  type Registered,
} from "../../python/facts/registered.ts";
import { sourcesOf, type Source } from "../../python/source/source.ts";
import { resolvedFile, type CodeFile, type ResolvedFile } from "../resolved/resolvedFile.ts";
import { situationOf, type PythonPackage, type Situation } from "../resolved/situation.ts";
import { tableAt } from "../spellings/tableAt.ts";
import { workspaceModules, type TextOfFile } from "../resolved/workspaceModules.ts";
import type { Cells, DataReading } from "./reader.ts";
import { readerOf } from "./readers.ts";

export interface ReadingOptions {
  /** The whole file's; `goOn` in it may look at a clock. */
  readonly budget?: Budget;
  /** Brings the modules that code imports by a star. */
  readonly textOf?: TextOfFile;
}

/** Undefined if the content is not of the kind that its path names. */
export function resolveFile(
  place: ProjectPath,
  content: string | Uint8Array,
  options: ReadingOptions = {},
): ResolvedFile | undefined {
  const reader = readerOf(place.path);
  if (typeof content !== "string") {
    const read = reader.takes === "bytes" ? reader.read(content) : undefined;
    return read && resolveData(place, read);
  }
  if (reader.takes === "code") {
    const cells = reader.cells(content);
    return cells && resolveCells(place, cells, options);
  }
  const read = reader.takes === "text" ? reader.read(content) : undefined;
  return read && resolveData(place, read);
}

/** The cells of one notebook, or a plain file as the only one. */
export function resolveCells(
  place: ProjectPath,
  cells: Cells,
  { budget = cells.length > 1 ? notebookBudget : usualBudget, textOf }: ReadingOptions = {},
): CodeFile {
  const { path } = place;
  const sources = parsed(cells, budget);
  const modules = workspaceModules(path, textOf);
  const table = tableAt(path);
  const reading = withMagics(readingOf(sources, table, modules), cells);
  const functions = (): readonly OwnFunction[] => functionsOf(sources, table, modules);
  return resolvedFile(reading, { cells, sources, functions }, situations(reading, place));
}

/** A file without code, as its reader gives it. */
export function resolveData(
  { path, project }: ProjectPath,
  { reading, cells }: DataReading,
): ResolvedFile {
  const place = { path, project: withoutOwn(reading, project) };
  const parts = { cells, sources: undefined };
  return resolvedFile(reading, parts, situations(reading, place));
}

/** A setting decides what loads a model; what saved it is stated in the file itself. */
function withoutOwn({ facts: { savedBy } }: FileReading, project: Project): Project {
  if (savedBy === undefined) return project;
  const { versions = {}, backends = {} } = project.settings;
  const isLeft = ([framework]: [string, unknown]): boolean => !Object.hasOwn(savedBy, framework);
  return {
    ...project,
    settings: {
      versions: Object.fromEntries(Object.entries(versions).filter(isLeft)),
      backends: Object.fromEntries(Object.entries(backends).filter(isLeft)),
    },
  };
}

/** The situation of each package, found on request. */
function situations(reading: FileReading, place: ProjectPath): (of: PythonPackage) => Situation {
  const known = new Map<PythonPackage, Situation>();
  return (of) => {
    const found = known.get(of) ?? situationOf(of, reading, place);
    known.set(of, found);
    return found;
  };
}

/** What a file registers, without its meaning; empty if it is not code of the kind that its path names. */
export function registeredBy(path: string, text: string): Registered {
  if (!mayRegister(text)) return nothingRegistered;
  const reader = readerOf(path);
  const cells = reader.takes === "code" ? reader.cells(text) : undefined;
  return cells ? registeredIn(parsed(cells, usualBudget)) : nothingRegistered;
}

/** A reading that knows what the magic and shell lines of a notebook do; what the code itself sets comes after them. */
export function withMagics(reading: FileReading, cells: Cells): FileReading {
  const texts = cells.flatMap(({ cell, text }) => (cell === undefined ? [] : [text]));
  if (texts.length === 0) return reading;
  const environment = { ...environmentInMagics(texts), ...reading.facts.environment };
  const commands = commandsIn(texts);
  const facts = { ...reading.facts, environment, ...(commands.length > 0 && { commands }) };
  return { ...reading, facts };
}

function parsed(cells: Cells, budget: Budget): readonly Source[] {
  const texts = cells.map(({ cell, text }) =>
    cell === undefined ? parseable(text) : parseableCell(text),
  );
  return sourcesOf(texts, budget);
}

/** Some notebooks are as long as several ordinary files. */
const notebookBudget: Budget = {
  ...usualBudget,
  steps: 5 * usualBudget.steps,
  characters: 5 * usualBudget.characters,
};
