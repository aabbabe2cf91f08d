import * as vscode from "vscode";
import { migrationOf, type Migration } from "../../advice/migration/migration.ts";
import { resolveCells } from "../../advice/readers/resolveFile.ts";
import type { Cells } from "../../advice/readers/reader.ts";
import type { MovedFile } from "../../present/report/migrationList.ts";
import type { Project } from "../../project/decision.ts";
import { lineStarts, placeAt } from "../../python/source/lines.ts";
import { nothingRegistered, type Registered } from "../../python/facts/registered.ts";
import { l10n } from "../words/l10n.ts";
import { linkTo, pathOf } from "../workspace/files.ts";
import { elementAt } from "../../required.ts";

/** A Python file, or the Python cells of a notebook, as the editor has them. */
export interface Movable {
  readonly uri: vscode.Uri;
  readonly cells: readonly (Cells[number] & { readonly uri: vscode.Uri })[];
}

export const ofDocument = (document: vscode.TextDocument): Movable => {
  const { uri } = document;
  const notebook = vscode.workspace.notebookDocuments.find((one) =>
    one.getCells().some((cell) => cell.document === document),
  );
  return notebook ? ofNotebook(notebook) : { uri, cells: [{ uri, text: document.getText() }] };
};

export const ofNotebook = (notebook: vscode.NotebookDocument): Movable => ({
  uri: notebook.uri,
  cells: notebook
    .getCells()
    .filter(({ document }) => document.languageId === "python")
    .map(({ document, index }) => ({
      cell: index,
      uri: document.uri,
      text: document.getText(),
    })),
});

export function migrationOfMovable(
  { uri, cells }: Movable,
  project: Project,
  registered: Registered = nothingRegistered,
): Migration {
  const path = pathOf(uri);
  return migrationOf(resolveCells({ path, project }, cells), { path, project }, registered);
}

interface ToConfirm extends Pick<Migration, "steps"> {
  readonly needsConfirmation: boolean;
}

/** Adds the edits; if each has to be confirmed, no edit is ticked in the preview of refactorings. */
export function addEdits(
  edit: vscode.WorkspaceEdit,
  { cells }: Movable,
  { steps, needsConfirmation }: ToConfirm,
): void {
  const starts = cells.map(({ text }) => lineStarts(text));
  for (const { from, to, edits } of steps) {
    const label = l10n.t("Keep what Keras {0} computes, in Keras {1}", from, to);
    const metadata = { label, needsConfirmation };
    for (const { source, start, end, newText } of edits) {
      const range = new vscode.Range(
        position(elementAt(starts, source), start),
        position(elementAt(starts, source), end),
      );
      edit.replace(elementAt(cells, source).uri, range, newText, metadata);
    }
  }
}

/** The entry for one file in the list of a migration. */
export function movedFile({ uri, cells }: Movable, { steps, left }: Migration): MovedFile {
  const starts = cells.map(({ text }) => lineStarts(text));
  return {
    path: pathOf(uri),
    address: linkTo(uri),
    edits: steps.reduce((sum, { edits }) => sum + edits.length, 0),
    left: left.map(({ source, start, text, why }) => {
      const { cell = -1 } = elementAt(cells, source);
      return { cell, line: placeAt(elementAt(starts, source), start).line, text, why };
    }),
  };
}

function position(starts: readonly number[], offset: number): vscode.Position {
  const { line, character } = placeAt(starts, offset);
  return new vscode.Position(line, character);
}
