import * as vscode from "vscode";

/**
 * Keeps a provider before others that match as well: the editor asks first what was registered last, and
 * language servers register whenever they are ready. So it is registered anew when a Python editor is shown.
 */
export function keptFirst(register: () => vscode.Disposable): vscode.Disposable {
  let registered = register();
  const again = (editor: vscode.TextEditor | undefined): void => {
    if (editor?.document.languageId !== "python") return;
    const before = registered;
    registered = register();
    before.dispose();
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(again),
    new vscode.Disposable(() => void registered.dispose()),
  );
}
