import * as vscode from "vscode";
import type { DocumentReader } from "./reader.ts";

/** Keeps the context key that shows our commands in the context menu where a mention is under the cursor. */
export const watchCursor = (reader: DocumentReader): vscode.Disposable =>
  onCursorRest((editor) => void tell(editor, reader));

/** Calls `act` once the cursor rests, and when another editor becomes active; undefined if there is no active editor. */
export function onCursorRest(
  act: (editor: vscode.TextEditor | undefined) => void,
): vscode.Disposable {
  let last: unknown;
  const soon = (editor: vscode.TextEditor | undefined): void => {
    clearTimeout(last);
    last = setTimeout(() => act(editor), rest);
  };
  soon(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => soon(textEditor)),
    { dispose: () => clearTimeout(last) },
  );
}

async function tell(editor: vscode.TextEditor | undefined, reader: DocumentReader): Promise<void> {
  const python = editor?.document.languageId === "python";
  const found = python ? await reader.at(editor.document, editor.selection.active) : undefined;
  await vscode.commands.executeCommand("setContext", onActivation, found?.choice !== undefined);
}

/** The key that package.json's menus ask for. */
const onActivation = "activationLens.onActivation";

/** Milliseconds without a movement before the place is looked at. */
const rest = 150;
