import * as vscode from "vscode";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";
import { addEdits, migrationOfMovable, ofDocument } from "./migrationEdit.ts";

/**
 * Offers the migration of the whole file under *Source Action…*. It is no `source.fixAll`: who lets
 * all fixes run on saving did not ask for code of another generation, and what is right here depends
 * on the reader's plans. Under a kind of its own it runs when it is asked for by name.
 */
export const migrateAction = (facts: WorkspaceFacts): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(
    { language: "python" },
    {
      async provideCodeActions(document, _range, { only }, token) {
        if (only === undefined || !only.contains(kind)) return [];
        const movable = ofDocument(document);
        const found = migrationOfMovable(movable, await facts.projectOf(movable.uri));
        if (token.isCancellationRequested || found.steps.length === 0) return [];
        const action = new vscode.CodeAction(vscode.l10n.t("Migrate Keras 2 → 3"), kind);
        action.edit = new vscode.WorkspaceEdit();
        addEdits(action.edit, movable, found);
        return [action];
      },
    },
    { providedCodeActionKinds: [kind] },
  );

const kind = vscode.CodeActionKind.Source.append("activationLens.migrateKeras3");
