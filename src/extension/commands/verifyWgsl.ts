import * as vscode from "vscode";
import { maxWgslLength } from "../../protocol/messages.ts";
import { emptySelection } from "../../protocol/selection.ts";
import { openPlayground } from "../playground/playground.ts";
import { l10n } from "../words/l10n.ts";
import { itemOf } from "./item.ts";
import { pickActivation } from "./pick.ts";

/**
 * Judges the WGSL function that is selected, or that the active editor has, against an activation that the reader
 * picks, in the playground.
 */
export async function verifyWgsl(context: vscode.ExtensionContext): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const text = editor && functionIn(editor);
  if (editor === undefined || text === undefined)
    return void vscode.window.showInformationMessage(
      l10n.t("Open a WGSL file with `fn f(x: f32) -> f32`, or select such a function, first."),
    );
  const choice = await pickActivation(l10n.t("Which Activation Does the WGSL Function Compute?"));
  if (choice === undefined) return;
  const name = vscode.workspace.asRelativePath(editor.document.uri, false);
  openPlayground(
    context,
    { ...emptySelection, items: [itemOf(choice)] },
    { view: "verify", wgsl: { name: name.slice(-maxNameLength), text } },
  );
}

/** The selection, or the whole text; undefined if no function `f` is in it. */
function functionIn({ document, selection }: vscode.TextEditor): string | undefined {
  const text = document.getText(selection.isEmpty ? undefined : selection);
  return /\bfn\s+f\s*\(/.test(text) && text.length <= maxWgslLength ? text : undefined;
}

const maxNameLength = 200;
