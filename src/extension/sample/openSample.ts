import * as vscode from "vscode";
import type { DocumentReader } from "../code/reader.ts";
import type { CommandId } from "../ids.ts";
import { l10n } from "../words/l10n.ts";
import { sampleText } from "./sampleText.ts";

/**
 * Opens an untitled sample file beside the active editor, and shows which activations it has. With "migrate", it moves
 * the sample to Keras 3 instead.
 */
export async function openSample(next: unknown, reading: DocumentReader): Promise<void> {
  const document = await sampleDocument();
  const isAlone = vscode.window.tabGroups.activeTabGroup.activeTab === undefined;
  const beside = isAlone ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
  const viewColumn = columnOf(document) ?? beside;
  await vscode.window.showTextDocument(document, { viewColumn, preview: false });
  if (next === "migrate") return vscode.commands.executeCommand<void>(migrateFile);
  const mentions = await reading.mentions(document);
  const names = mentions.filter(({ imported }) => !imported).map(({ text }) => text);
  void sayContents(names);
}

/** Offers to go on in the playground. */
async function sayContents(names: readonly string[]): Promise<void> {
  const map = l10n.t("Map of all activations");
  const pressed = await vscode.window.showInformationMessage(
    l10n.t(
      "This file has {0} activations: {1}. Hover over one of them to see what it computes.",
      names.length,
      [...new Set(names)].join(", "),
    ),
    map,
  );
  if (pressed === map) await vscode.commands.executeCommand(openPlayground);
}

const migrateFile: CommandId = "activationLens.migrateFile";
const openPlayground: CommandId = "activationLens.openPlayground";

/** The sample that is open already, if it was not changed. */
async function sampleDocument(): Promise<vscode.TextDocument> {
  const open = vscode.workspace.textDocuments.find(
    (one) => one.isUntitled && one.languageId === "python" && one.getText() === sampleText,
  );
  return open ?? vscode.workspace.openTextDocument({ language: "python", content: sampleText });
}

const columnOf = (document: vscode.TextDocument): vscode.ViewColumn | undefined =>
  vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString(),
    ),
  )?.viewColumn;
