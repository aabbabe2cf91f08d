/** What the suites do in the editor. */
import * as vscode from "vscode";

import { until } from "./until.ts";

export const extensionId = "activation-lens.activation-lens";

/** A file of the sample workspace. */
export async function sample(path: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("The suite needs the sample workspace.");
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
}

/** An untitled Python file with this text. */
export const python = (content: string): Promise<vscode.TextDocument> =>
  // VS Code may hand out the name, and the text, of an untitled document that is just being closed.
  until(
    async () => vscode.workspace.openTextDocument({ language: "python", content }),
    (document) => withoutLineEnds(document.getText()) === withoutLineEnds(content),
  );

const withoutLineEnds = (text: string): string => text.replaceAll(/[\r\n]/g, "");

/** The text of the result in front, once it is what is expected, or what it is after some seconds. */
export const resultShown = (expected: RegExp): Promise<string> =>
  until(resultInFront, (text) => expected.test(text));

async function resultInFront(): Promise<string> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputCustom)) return "";
  return (await vscode.workspace.openTextDocument(input.uri)).getText();
}

/** A notebook of Python cells, not opened yet. */
export const notebookOf = (...texts: readonly string[]): vscode.NotebookData =>
  new vscode.NotebookData(
    texts.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python")),
  );

/** The cells of an untitled notebook that is shown. */
export async function cells(...texts: readonly string[]): Promise<readonly vscode.TextDocument[]> {
  const notebook = await vscode.workspace.openNotebookDocument(
    "jupyter-notebook",
    notebookOf(...texts),
  );
  await vscode.window.showNotebookDocument(notebook);
  return notebook.getCells().map(({ document }) => document);
}

/** The Markdown that hovering the first occurrence of `text` shows, empty where there is none. */
export const hover = async (document: vscode.TextDocument, text: string): Promise<string> =>
  (await markdownsAt(document, text)).join("\n");

/** The same, one for each provider that answers, in the order in which they are shown. */
export async function markdownsAt(
  document: vscode.TextDocument,
  text: string,
): Promise<readonly string[]> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  return hovers.map(({ contents }) => contents.map(markdown).join("\n"));
}

/** The names that we offer at a position, in the order of the list; the editor adds words of its own. */
export async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  offered = vscode.CompletionItemKind.Value,
): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
  );
  return list.items
    .filter(({ kind }) => kind === offered)
    .toSorted((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? ""))
    .map(({ label }) => (typeof label === "string" ? label : label.label));
}

const markdown = (content: vscode.Hover["contents"][number]): string =>
  content instanceof vscode.MarkdownString ? content.value : "";
