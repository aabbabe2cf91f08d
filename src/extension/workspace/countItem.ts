import * as vscode from "vscode";
import { together } from "../code/cells.ts";
import type { DocumentReader } from "../code/reader.ts";
import type { CommandId } from "../ids.ts";
import { l10n } from "../words/l10n.ts";
import { setting } from "./settings.ts";

/** Says beside the language how many activations the file has and whether any needs a look; a click shows them. */
export function countItem(
  reader: DocumentReader,
  /** What fires when documents mean something else than before. */
  sources: readonly { readonly onDidChange: vscode.Event<void> }[],
): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("activationLens.count", noDocument);
  item.name = l10n.t("Activations in This File");
  const refresh = (): void => void show(item, reader);
  refresh();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.workspace.onDidSaveTextDocument(refresh),
    // Findings in a file are published after it was read, so this is the last of its changes.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const { activeTextEditor: editor } = vscode.window;
      const shown = new Set(editor && together(editor.document).map(({ uri }) => uri.toString()));
      if (uris.some((uri) => shown.has(uri.toString()))) refresh();
    }),
    ...sources.map(({ onDidChange }) => onDidChange(refresh)),
  );
}

async function show(item: vscode.LanguageStatusItem, reader: DocumentReader): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const isPython = document?.languageId === "python";
  const count = isPython ? await countIn(document, reader) : 0;
  if (document !== vscode.window.activeTextEditor?.document) return;
  item.selector =
    document === undefined || count === 0 ? noDocument : { pattern: "**", language: "python" };
  if (document === undefined || count === 0) return;
  const problems = problemsIn(document);
  item.text = l10n.t("Activations: {0}", count);
  item.detail =
    problems === 0 ? l10n.t("None needs a look") : l10n.t("To be looked at: {0}", problems);
  item.severity =
    problems === 0
      ? vscode.LanguageStatusSeverity.Information
      : vscode.LanguageStatusSeverity.Warning;
  item.command =
    problems === 0
      ? { command: report, title: l10n.t("Report") }
      : { command: "workbench.actions.view.problems", title: l10n.t("Show Problems") };
}

/** In a notebook, of all its cells: the last of them knows those before it. */
async function countIn(document: vscode.TextDocument, reader: DocumentReader): Promise<number> {
  const last = together(document).findLast(({ languageId }) => languageId === "python");
  const { file } = await reader.read(last ?? document);
  const frameworks = setting("activationLens.frameworks", document);
  return file.mentions.filter(
    ({ imported, framework }) => !imported && frameworks.includes(framework),
  ).length;
}

/** Places with a finding that the reader has as a warning or an error. */
function problemsIn(document: vscode.TextDocument): number {
  const found = together(document).flatMap(({ uri }) =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === "Activation Lens")
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
      .map(({ range: { start } }) => `${uri.toString()} ${start.line} ${start.character}`),
  );
  return new Set(found).size;
}

const report: CommandId = "activationLens.reportWorkspace";

/** Matches nothing, which hides the item. */
const noDocument: vscode.DocumentSelector = { scheme: "activation-lens-none" };
