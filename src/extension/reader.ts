import * as vscode from "vscode";
import { resolveCells, type ResolvedFile, type ResolvedMention } from "../advice/resolveFile.ts";
import type { Project } from "../project/decision.ts";
import type { WorkspaceFacts } from "./workspaceFacts.ts";

/** What documents mean: read once for each version of a document and of what its project says. */
export interface Reader {
  /** The document with everything that was decided about it. */
  read(document: vscode.TextDocument): Promise<ReadDocument>;
  /** The document's mentions, in order; in a cell, names come from the cells before it too. */
  mentions(document: vscode.TextDocument): Promise<readonly ResolvedMention[]>;
  /** The mention under the position. */
  at(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<ResolvedMention | undefined>;
}

export interface ReadDocument {
  /** A notebook's cells up to the document, or the document alone. */
  readonly file: ResolvedFile;
  /** The document's place among the file's sources: it is the last of them. */
  readonly source: number;
  readonly path: string;
  readonly project: Project;
}

export function reader(facts: WorkspaceFacts): Reader {
  const known = new WeakMap<vscode.TextDocument, Known>();

  async function read(document: vscode.TextDocument): Promise<ReadDocument> {
    const project = await facts.projectOf(document.uri);
    const documents = withCellsBefore(document);
    const key = documents.map(({ uri, version }) => `${uri.fragment}:${version}`).join();
    const found = known.get(document);
    if (found?.key === key && found.project === project) return found;
    const fresh = { key, ...readTogether(documents, project) };
    known.set(document, fresh);
    return fresh;
  }

  async function mentions(document: vscode.TextDocument): Promise<readonly ResolvedMention[]> {
    const { file, source } = await read(document);
    return file.mentions.filter((mention) => mention.source === source);
  }

  return {
    read,
    mentions,
    async at(document, position) {
      const offset = document.offsetAt(position);
      const all = await mentions(document);
      return all.find(({ start, end }) => start <= offset && offset <= end);
    },
  };
}

interface Known extends ReadDocument {
  readonly key: string;
}

function readTogether(documents: readonly vscode.TextDocument[], project: Project): ReadDocument {
  const source = documents.length - 1;
  const path = vscode.workspace.asRelativePath(documents[source]!.uri, false);
  const cells = documents.map((document, cell) => ({
    text: document.getText(),
    ...(document.uri.scheme === "vscode-notebook-cell" && { cell }),
  }));
  return { file: resolveCells(path, cells, project), source, path, project };
}

/** The Python cells of a notebook up to the document; the document alone when it is no cell. */
function withCellsBefore(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  const notebook = vscode.workspace.notebookDocuments.find((one) =>
    one.getCells().some((cell) => cell.document === document),
  );
  if (notebook === undefined) return [document];
  const cells = notebook
    .getCells()
    .filter((cell) => cell.kind === vscode.NotebookCellKind.Code)
    .map((cell) => cell.document);
  return cells.slice(0, cells.indexOf(document) + 1).filter(isPython);
}

const isPython = ({ languageId }: vscode.TextDocument): boolean => languageId === "python";
