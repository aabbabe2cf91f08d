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

/** Runs a command to its end, accepting whatever it proposes in an input box or a list. */
export async function accepting(command: Thenable<unknown>): Promise<void> {
  const ended = Promise.resolve(command).then(() => true);
  const later = (): Promise<boolean> =>
    new Promise((resume) => setTimeout(() => resume(false), 300));
  while (!(await Promise.race([ended, later()])))
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
}

/** The Markdown that hovering the first occurrence of `text` shows, empty where there is none. */
export async function hover(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents.map(markdown)).join("\n");
}

const markdown = (content: vscode.Hover["contents"][number]): string =>
  content instanceof vscode.MarkdownString ? content.value : "";
