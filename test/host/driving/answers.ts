/**
 * A person who answers what commands ask.
 * What asks is not drawn, since an extension cannot see when it is ready for a key.
 */
import * as vscode from "vscode";

/** Runs a command, and takes what its input box proposes. */
export const accepting = (command: () => Thenable<unknown>): Promise<void> =>
  replacing(
    "showInputBox",
    async ({ value }: vscode.InputBoxOptions): Promise<string | undefined> => value,
    command,
  );

/** Runs a command that shows a list, picks the item with this label and answers with all labels. */
export async function picking(
  label: string,
  command: () => Thenable<unknown>,
): Promise<readonly string[]> {
  let labels: readonly string[] = [];
  const answer = async (
    items: readonly vscode.QuickPickItem[],
  ): Promise<vscode.QuickPickItem | undefined> => {
    labels = items.map((item) => item.label);
    return items.find((item) => item.label === label);
  };
  await replacing("showQuickPick", answer, command);
  return labels;
}

/** Runs a command that shows a list to search, and accepts the first item with this label. */
export const finding = (label: string, command: () => Thenable<unknown>): Promise<void> =>
  replacing("createQuickPick", () => searchedList(label), command);

/** As much of a list as commands use. */
function searchedList(label: string): object {
  const accepted = new vscode.EventEmitter<void>();
  const nothing = new vscode.EventEmitter<never>();
  const list = {
    items: [] as readonly vscode.QuickPickItem[],
    activeItems: [] as readonly vscode.QuickPickItem[],
    onDidAccept: accepted.event,
    onDidTriggerItemButton: nothing.event,
    onDidHide: nothing.event,
    show() {
      const found = list.items.find((item) => item.label === label);
      if (found === undefined) throw new Error(`The list has no ${label}.`);
      list.activeItems = [found];
      accepted.fire();
    },
    dispose() {
      accepted.dispose();
      nothing.dispose();
    },
  };
  return list;
}

/** Runs a command while one of the window's functions is another. */
async function replacing(
  name: "showInputBox" | "showQuickPick" | "createQuickPick",
  replacement: (...asked: never[]) => unknown,
  command: () => Thenable<unknown>,
): Promise<void> {
  const original: unknown = vscode.window[name];
  Reflect.set(vscode.window, name, replacement);
  try {
    await command();
  } finally {
    Reflect.set(vscode.window, name, original);
  }
}
