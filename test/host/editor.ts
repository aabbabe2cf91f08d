/** What the suites do in the editor. */
import * as vscode from "vscode";

export const extensionId = "activation-lens.activation-lens";

/** A file of the sample workspace. */
export async function sample(path: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("The suite needs the sample workspace.");
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
}

/** An untitled Python file with this text. */
export const python = async (content: string): Promise<vscode.TextDocument> =>
  vscode.workspace.openTextDocument({ language: "python", content });

/** The text of the result in front, once it is what is expected, or what it is after some seconds. */
export async function resultShown(expected: RegExp): Promise<string> {
  let text = "";
  for (let turn = 0; turn < 100 && !expected.test(text); turn += 1) {
    if (turn > 0) await new Promise((resume) => setTimeout(resume, 100));
    text = await resultInFront();
  }
  return text;
}

async function resultInFront(): Promise<string> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputCustom)) return "";
  return (await vscode.workspace.openTextDocument(input.uri)).getText();
}

/** Runs a command to its end, accepting whatever it proposes in an input box or a list. */
export async function accepting(command: Thenable<unknown>): Promise<void> {
  const ended = Promise.resolve(command).then(() => true);
  const later = (): Promise<boolean> =>
    new Promise((resume) => setTimeout(() => resume(false), 300));
  while (!(await Promise.race([ended, later()])))
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
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

/** Our diagnostics that appear within some seconds, none when none does. */
export async function diagnosticsOf(
  document: vscode.TextDocument,
): Promise<readonly vscode.Diagnostic[]> {
  for (let turn = 0; turn < 50; turn += 1) {
    const found = ownDiagnostics(document);
    if (found.length > 0) return found;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  return [];
}

/** Our diagnostics a second later, when an edit has been taken in. */
export async function settledDiagnostics(
  document: vscode.TextDocument,
): Promise<readonly vscode.Diagnostic[]> {
  await new Promise((resume) => setTimeout(resume, 1000));
  return ownDiagnostics(document);
}

const ownDiagnostics = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "Activation Lens");

/** The quick fixes for a diagnostic that change the text. */
export async function fixesOf(
  document: vscode.TextDocument,
  found: vscode.Diagnostic | undefined,
): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    found?.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ edit }) => edit !== undefined);
}

const markdown = (content: vscode.Hover["contents"][number]): string =>
  content instanceof vscode.MarkdownString ? content.value : "";
