// Which documents share names: the cells of a notebook, and the Interactive Window's input after its cells.
import * as vscode from "vscode";

/** The Python texts whose names a document knows, in order, itself the last: alone unless it is part of a notebook. */
export function cellsUpTo(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  const all = together(document);
  return all.slice(0, all.indexOf(document) + 1).filter(isPython);
}

/** The Python texts that know a document's names, itself the first. */
export function cellsFrom(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  const all = together(document);
  return all.slice(all.indexOf(document)).filter(isPython);
}

/** All code of the notebook that the document is a part of; the document alone when it is a part of none. */
export function together(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  const notebook = vscode.workspace.notebookDocuments.find(
    (one) => textsOf(one).includes(document) || isInputOf(document, one),
  );
  if (notebook === undefined) return [document];
  const inputs = vscode.workspace.textDocuments.filter((one) => isInputOf(one, notebook));
  return [...textsOf(notebook), ...inputs];
}

const textsOf = (notebook: vscode.NotebookDocument): readonly vscode.TextDocument[] =>
  notebook
    .getCells()
    .filter(({ kind }) => kind === vscode.NotebookCellKind.Code)
    .map(({ document }) => document);

/** The editor numbers its Interactive Windows: `/InteractiveInput-1` is typed into `Interactive-1.interactive`. */
function isInputOf({ uri }: vscode.TextDocument, notebook: vscode.NotebookDocument): boolean {
  if (uri.scheme !== "vscode-interactive-input" || notebook.notebookType !== "interactive")
    return false;
  const number = /-(\d+)$/.exec(uri.path)?.[1];
  return number !== undefined && notebook.uri.path.endsWith(`Interactive-${number}.interactive`);
}

const isPython = ({ languageId }: vscode.TextDocument): boolean => languageId === "python";
