/** What our extension says is wrong with a document, and how it would settle it. */
import * as vscode from "vscode";

import { python } from "./editor.ts";
import { until } from "./until.ts";

/** Our diagnostics once there are any, or none after some seconds. */
export const diagnosticsOf = (
  document: vscode.TextDocument,
): Promise<readonly vscode.Diagnostic[]> =>
  until(
    () => ownDiagnostics(document),
    ({ length }) => length > 0,
  );

/** Our diagnostics once they are gone, or those that stay for some seconds. */
export const remainingDiagnostics = (
  document: vscode.TextDocument,
): Promise<readonly vscode.Diagnostic[]> =>
  until(
    () => ownDiagnostics(document),
    ({ length }) => length === 0,
  );

/** Our diagnostics once a document that was opened later, and edited later, has its own. */
export async function settledDiagnostics(
  document: vscode.TextDocument,
): Promise<readonly vscode.Diagnostic[]> {
  await diagnosticsOf(await python(misspelled));
  return ownDiagnostics(document);
}

const misspelled = 'from keras.layers import Dense\nDense(1, activation="sigmiod")\n';

/** The quick fixes for a diagnostic that change the text. */
export const fixesOf = async (
  document: vscode.TextDocument,
  found: vscode.Diagnostic | undefined,
): Promise<readonly vscode.CodeAction[]> =>
  (await actionsFor(document, found)).filter(({ edit }) => edit !== undefined);

/** All quick fixes for a diagnostic. */
export const actionsFor = (
  document: vscode.TextDocument,
  found: vscode.Diagnostic | undefined,
): Thenable<readonly vscode.CodeAction[]> =>
  vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    found?.range,
    vscode.CodeActionKind.QuickFix.value,
  );

const ownDiagnostics = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "Activation Lens");

/** The rule of a diagnostic, whose code leads to the rule's page. */
export const ruleOf = ({ code }: vscode.Diagnostic): unknown =>
  typeof code === "object" ? code.value : code;
