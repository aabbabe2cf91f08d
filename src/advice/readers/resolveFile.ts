// From a path and its content to what its mentions mean.
import type { Project } from "../../project/decision.ts";
import { commandsIn, environmentInMagics } from "../../python/source/magics.ts";
import type { FileReading } from "../../python/mention.ts";
import { functionsOf, readingOf } from "../../python/index/mentions.ts";
import type { OwnFunction } from "../../python/functions/ownFunction.ts";
import { usual, type Budget } from "../../python/source/parse.ts";
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

/**
 * Undefined if the content is not of the kind that its path says. The budget is the whole file's; `goOn` in it may
 * look at a clock. `textOf` brings the modules that code imports by a star.
 */
export function resolveFile(
  path: string,
  content: string | Uint8Array,
  project: Project,
  budget?: Budget,
  textOf?: TextOfFile,
): ResolvedFile | undefined {
  const reader = readerOf(path);
  if (typeof content !== "string") {
    const read = reader.takes === "bytes" ? reader.read(content) : undefined;
    return read && resolveData(path, read, project);
  }
  if (reader.takes === "code") {
    const cells = reader.cells(content);
    return cells && resolveCells(path, cells, project, budget, textOf);
  }
  const read = reader.takes === "text" ? reader.read(content) : undefined;
  return read && resolveData(path, read, project);
}

/** The cells of one notebook, or a plain file as the only one. */
export function resolveCells(
  path: string,
  cells: Cells,
  project: Project,
  budget: Budget = cells.length > 1 ? notebookBudget : usual,
  textOf?: TextOfFile,
): CodeFile {
  const sources = parsed(cells, budget);
  const modules = workspaceModules(path, textOf);
  const table = tableAt(path);
  const reading = withMagics(readingOf(sources, table, modules), cells);
  const functions = (): readonly OwnFunction[] => functionsOf(sources, table, modules);
  return resolvedFile(reading, { cells, sources, functions }, situations(path, reading, project));
}

/** A file without code, as its reader gives it. */
export function resolveData(
  path: string,
  { reading, cells }: DataReading,
  project: Project,
): ResolvedFile {
  const parts = { cells, sources: undefined };
  return resolvedFile(reading, parts, situations(path, reading, withoutOwn(reading, project)));
}

/** A setting says who loads a model; who saved it, the file itself says. */
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

/** The situation of each package, found when it is asked for. */
function situations(
  path: string,
  reading: FileReading,
  project: Project,
): (of: PythonPackage) => Situation {
  const known = new Map<PythonPackage, Situation>();
  return (of) => {
    const found = known.get(of) ?? situationOf(of, reading, path, project);
    known.set(of, found);
    return found;
  };
}

/** What a file registers, without asking what it means; nothing if it is not code of the kind that its path says. */
export function registeredBy(path: string, text: string): Registered {
  if (!mayRegister(text)) return nothingRegistered;
  const reader = readerOf(path);
  const cells = reader.takes === "code" ? reader.cells(text) : undefined;
  return cells ? registeredIn(parsed(cells, usual)) : nothingRegistered;
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
  ...usual,
  steps: 5 * usual.steps,
  characters: 5 * usual.characters,
};
