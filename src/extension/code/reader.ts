import * as vscode from "vscode";
import type { OwnDefinition } from "../../advice/own/ownDefinition.ts";
import { fileIndex, type FileIndex } from "../../advice/resolved/fileIndex.ts";
import type { CodeFile } from "../../advice/resolved/resolvedFile.ts";
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import type { ProjectPath } from "../../project/decision.ts";
import { pause } from "../pause.ts";
import { pathOf } from "../workspace/files.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";
import { textsIn, type ModuleTexts } from "./moduleTexts.ts";
import { cellsUpTo } from "./cells.ts";
import { elementAt } from "../../required.ts";

/** What documents mean; edits are answered at once, from what was read before. */
export interface DocumentReader {
  /** The document with everything that was decided about it. */
  read(document: vscode.TextDocument): Promise<ReadDocument>;
  /** The same after a fresh parse: where an edit broke the code, the first answer may have been wrong. */
  settled(document: vscode.TextDocument): Promise<ReadDocument>;
  /** The document's mentions, in order; in a cell, names come from the cells before it too. */
  mentions(document: vscode.TextDocument): Promise<readonly ResolvedMention[]>;
  /** The mention under the position. */
  at(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<ResolvedMention | undefined>;
  /** What the layer whose name is under the position takes by its own default. */
  defaultsAt(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<readonly ResolvedMention[]>;
  /** The function that the document defines itself, at its name. */
  ownAt(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<OwnDefinition | undefined>;
}

export interface ReadDocument extends ProjectPath {
  /** A notebook's cells up to the document, or the document alone. */
  readonly file: CodeFile;
  /** The document's place among the file's sources: it is the last of them. */
  readonly source: number;
}

export function reader(facts: WorkspaceFacts, modules: ModuleTexts): DocumentReader {
  const known = new WeakMap<vscode.TextDocument, Known>();

  async function current(document: vscode.TextDocument): Promise<Known> {
    const project = await facts.projectOf(document.uri);
    const documents = cellsUpTo(document);
    const key = documents.map(({ uri, version }) => `${uri.fragment}:${version}`).join();
    const texts = documents.map((one) => one.getText());
    const starred = await modules.of(document.uri, texts);
    const found = known.get(document);
    const isSameStarred = found !== undefined && areAlike(found.starred, starred);
    if (isSameStarred && found.key === key && found.project === project) return found;
    const before = isSameStarred ? found.index : undefined;
    const fresh = { ...indexed(documents, { project, starred }, before), key, project, starred };
    known.set(document, fresh);
    return fresh;
  }

  async function read(document: vscode.TextDocument): Promise<ReadDocument> {
    const { index, source, path, project } = await current(document);
    return { file: index.file(), source, path, project };
  }

  return {
    read,
    async settled(document) {
      const { index } = await current(document);
      while (!index.settle(slice)) await pause();
      return read(document);
    },
    async mentions(document) {
      const { file, source } = await read(document);
      return file.mentions.filter((mention) => mention.source === source);
    },
    async at(document, position) {
      const { index, source } = await current(document);
      return index.at(source, document.offsetAt(position));
    },
    async ownAt(document, position) {
      const { index, source } = await current(document);
      return index.ownAt(source, document.offsetAt(position));
    },
    async defaultsAt(document, position) {
      const { index, source } = await current(document);
      return index.defaultsAt(source, document.offsetAt(position));
    },
  };
}

interface Known extends Omit<ReadDocument, "file"> {
  readonly key: string;
  readonly index: FileIndex;
  /** The modules that star imports bring, by their paths. */
  readonly starred: ReadonlyMap<string, string>;
}

const areAlike = (one: Known["starred"], other: Known["starred"]): boolean =>
  one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);

function indexed(
  documents: readonly vscode.TextDocument[],
  { project, starred }: Pick<Known, "project" | "starred">,
  before: FileIndex | undefined,
): Omit<Known, "key" | "project" | "starred"> {
  const source = documents.length - 1;
  const path = pathOf(elementAt(documents, source).uri);
  const cells = documents.map((document, cell) => ({
    text: document.getText(),
    ...(document.uri.scheme === "vscode-notebook-cell" && { cell }),
  }));
  before?.update(cells, project);
  return { index: before ?? fileIndex({ path, project }, cells, textsIn(starred)), source, path };
}

/** Steps of the parser between two pauses, some milliseconds. */
const slice = 4_000;
