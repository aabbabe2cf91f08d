/** A person who answers what commands ask. */
import * as vscode from "vscode";

/** Runs a command to its end, accepting whatever it proposes in an input box or a list. */
export async function accepting(command: Thenable<unknown>): Promise<void> {
  const ended = Promise.resolve(command).then(() => true);
  const later = (): Promise<boolean> =>
    new Promise((resume) => setTimeout(() => resume(false), 300));
  while (!(await Promise.race([ended, later()])))
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
}

/**
 * Runs a command that shows a list, picks the item with this label and answers with all labels.
 * The list itself is not drawn, since an extension cannot see when it is ready for a key.
 */
export async function picking(
  label: string,
  command: () => Thenable<unknown>,
): Promise<readonly string[]> {
  let labels: readonly string[] = [];
  const { showQuickPick } = vscode.window;
  const answer = async (
    items: readonly vscode.QuickPickItem[],
  ): Promise<vscode.QuickPickItem | undefined> => {
    labels = items.map((item) => item.label);
    return items.find((item) => item.label === label);
  };
  Reflect.set(vscode.window, "showQuickPick", answer);
  try {
    await command();
  } finally {
    Reflect.set(vscode.window, "showQuickPick", showQuickPick);
  }
  return labels;
}
