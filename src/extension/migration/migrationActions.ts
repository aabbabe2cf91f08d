import * as vscode from "vscode";
import { l10n } from "../words/l10n.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";
import { migrationKind } from "./migrationKind.ts";

/** Offers the migration of the whole file to every request for its kind. */
export const migrationActions = (facts: WorkspaceFacts): vscode.CodeActionProvider => ({
  async provideCodeActions(document, _range, { only }) {
    if (only === undefined || !only.contains(migrationKind)) return [];
    const { addEdits, migrationOfMovable, ofDocument } = await import("./migrationEdit.ts");
    const movable = ofDocument(document);
    const found = migrationOfMovable(movable, await facts.projectOf(movable.uri));
    if (found.steps.length === 0) return [];
    const action = new vscode.CodeAction(
      l10n.t("Migrate Activations (Keras 2 → 3)"),
      migrationKind,
    );
    action.edit = new vscode.WorkspaceEdit();
    addEdits(action.edit, movable, { steps: found.steps, needsConfirmation: true });
    return [action];
  },
});
