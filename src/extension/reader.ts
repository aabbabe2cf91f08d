import * as vscode from "vscode";
import { resolved, type ResolvedMention } from "../advice/resolveFile.ts";
import { table } from "../advice/table.ts";
import type { Project } from "../project/decision.ts";
import { readingOf, sourceOf } from "../python/mentions.ts";
import type { Source } from "../python/source.ts";
import { parseable, parseableCell } from "../python/parseable.ts";
import type { WorkspaceFacts } from "./workspaceFacts.ts";

/** What documents mean: read once for each version of a document and of what its project says. */
export interface Reader {
  /** Every mention in the document, in order; in a cell, names come from the cells before it too. */
  mentions(document: vscode.TextDocument): Promise<readonly ResolvedMention[]>;
  /** The mention under the position. */
  at(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<ResolvedMention | undefined>;
}

export function reader(facts: WorkspaceFacts): Reader {
  const known = new WeakMap<vscode.TextDocument, Known>();
  return {
    async mentions(document) {
      const project = await facts.projectOf(document.uri);
      const documents = withCellsBefore(document);
      const key = documents.map(({ uri, version }) => `${uri.fragment}:${version}`).join();
      const found = known.get(document);
      if (found?.key === key && found.project === project) return found.mentions;
      const mentions = read(documents, project);
      known.set(document, { key, project, mentions });
      return mentions;
    },
    async at(document, position) {
      const offset = document.offsetAt(position);
      const mentions = await this.mentions(document);
      return mentions.find(({ start, end }) => start <= offset && offset <= end);
    },
  };
}

interface Known {
  readonly key: string;
  readonly project: Project;
  readonly mentions: readonly ResolvedMention[];
}

/** The mentions in the last of the documents. */
function read(
  documents: readonly vscode.TextDocument[],
  project: Project,
): readonly ResolvedMention[] {
  const last = documents.length - 1;
  const path = vscode.workspace.asRelativePath(documents[last]!.uri, false);
  const sources = documents.map(sourceIn);
  const mentions = resolved(readingOf(sources, table), sources, path, project);
  return mentions.filter(({ source }) => source === last);
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

const sourceIn = (document: vscode.TextDocument): Source => {
  const cell = document.uri.scheme === "vscode-notebook-cell";
  return sourceOf((cell ? parseableCell : parseable)(document.getText()));
};
