// What an editor keeps of one file: hovers between edits are answered from it at once.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { isFramework } from "../../catalogue/name.ts";
import type { Project, ProjectPath } from "../../project/decision.ts";
import { keepsFractions } from "../../python/facts/fractions.ts";
import { documentIndex, type DocumentIndex } from "../../python/index/documentIndex.ts";
import { lineStarts } from "../../python/source/lines.ts";
import { parseable, parseableCell } from "../../python/source/parseable.ts";
import type { FileReading } from "../../python/mention.ts";
import { withMagics } from "../readers/resolveFile.ts";
import type { Cells } from "../readers/reader.ts";
import { resolvedFile, type CodeFile } from "./resolvedFile.ts";
import { resolvedMention, type MentionPlace, type ResolvedMention } from "./resolvedMention.ts";
import { layerDefaults } from "./layerDefaults.ts";
import { ownDefinition, usualFramework, type OwnDefinition } from "../own/ownDefinition.ts";
import { isShadowed } from "./shadowed.ts";
import {
  packageOf,
  situationByProject,
  situationOf,
  usualPackage,
  type PythonPackage,
  type Situation,
} from "./situation.ts";
import { workspaceModules, type TextOfFile } from "./workspaceModules.ts";
import { tableAt } from "../spellings/tableAt.ts";
import { elementAt } from "../../required.ts";

export interface FileIndex {
  /** Takes the texts as they are now; what did not change is not read again. */
  readonly update: (cells: Cells, project: Project) => void;
  /** The mention at an offset of a cell; versions are those of the last full reading. */
  readonly at: (source: number, offset: number) => ResolvedMention | undefined;
  /** The layer's own default at a name that is at an offset of a cell. */
  readonly defaultsAt: (source: number, offset: number) => readonly ResolvedMention[];
  /** The own function whose name is at an offset of a cell. */
  readonly ownAt: (source: number, offset: number) => OwnDefinition | undefined;
  /** Everything about the file, found once after each change. */
  readonly file: () => CodeFile;
  /** Parses afresh what was edited, for that many steps of the parser; true when nothing is left to do. */
  readonly settle: (steps: number) => boolean;
}

/** `textOf` gives what star imports may bring, as it is now. */
export function fileIndex(place: ProjectPath, first: Cells, textOf?: TextOfFile): FileIndex {
  const { path } = place;
  let cells = first;
  let { project } = place;
  let file: CodeFile | undefined;
  const situations = new Map<PythonPackage, Situation>();
  const earlier = new Map<PythonPackage, Situation>();
  const index: DocumentIndex = documentIndex(
    cells.map(prepared),
    tableAt(path),
    workspaceModules(path, textOf),
  );

  function update(now: Cells, nowProject: Project): void {
    if (nowProject !== project) situations.clear();
    if (nowProject !== project || !sameTexts(cells, now)) file = undefined;
    cells = now;
    project = nowProject;
    index.update(cells.map(prepared));
  }

  function at(source: number, offset: number): ResolvedMention | undefined {
    const [mention] = index.at(source, offset);
    const framework = mention?.framework;
    if (!mention || framework === undefined || !isFramework(framework)) return undefined;
    const found = { ...mention, framework };
    const its = situation(packageOf(found));
    if (isShadowed(found, its, index.sources())) return undefined;
    return resolvedMention(found, its, placeIn(source));
  }

  function defaultsAt(source: number, offset: number): readonly ResolvedMention[] {
    return index
      .layersAt(source, offset)
      .flatMap((layer) => layerDefaults(layer, situation, placeIn(source)));
  }

  function ownAt(source: number, offset: number): OwnDefinition | undefined {
    const [found] = index.functionsAt(source, offset);
    const places = cells.map((_, at) => placeIn(at));
    if (found === undefined) return undefined;
    const { reading } = read();
    const versionOf = (of: FrameworkId): Situation => situation(usualPackage(of, reading));
    return ownDefinition(found, { versionOf, places, usual: usualFramework(reading) });
  }

  function placeIn(source: number): MentionPlace {
    const { cell, text } = elementAt(cells, source);
    return {
      cell,
      starts: lineStarts(text),
      source: index.sources()[source],
      keepsFractions: () => keepsFractions(cells.map((one) => one.text)),
    };
  }

  function situation(of: PythonPackage): Situation {
    const known = situations.get(of);
    if (known) return known;
    const texts = cells.map(({ text }) => text);
    const found = situationByProject(of, texts, { path, project }) ?? inReading(of, read().reading);
    situations.set(of, found);
    return found;
  }

  function inReading(of: PythonPackage, reading: FileReading): Situation {
    const found =
      situations.get(of) ?? sameAgain(situationOf(of, reading, { path, project }), earlier.get(of));
    situations.set(of, found);
    earlier.set(of, found);
    return found;
  }

  function read(): CodeFile {
    if (file) return file;
    situations.clear();
    const reading = withMagics(index.reading(), cells);
    const parts = { cells, sources: index.sources(), functions: index.functions };
    file = resolvedFile(reading, parts, (of) => inReading(of, reading));
    return file;
  }

  function settle(steps: number): boolean {
    if (index.isSettled()) return true;
    file = undefined;
    return index.settle(steps);
  }

  return { update, at, defaultsAt, ownAt, file: read, settle };
}

function prepared({ cell, text }: Cells[number]): string {
  return cell === undefined ? parseable(text) : parseableCell(text);
}

function sameTexts(one: Cells, other: Cells): boolean {
  return (
    one.length === other.length &&
    one.every(({ text }, index) => text === elementAt(other, index).text)
  );
}

/** The earlier situation if nothing changed, because the meanings of mentions in it are known. */
function sameAgain(now: Situation, before: Situation | undefined): Situation {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
