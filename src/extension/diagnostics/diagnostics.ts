import * as vscode from "vscode";
import type { Finding } from "../../advice/finding.ts";
import { findingsIn } from "../../advice/findings.ts";
import { cellsFrom } from "../code/cells.ts";
import { registrationsIn, type Registrations } from "../code/registrations.ts";
import type { Readers } from "../hover/hover.ts";
import type { Explanations } from "../hover/meanings.ts";
import { mayDescribe } from "../models/descriptions.ts";
import { modelsNear } from "../models/modelsNear.ts";
import { sentences } from "../words/sentences.ts";
import { setting } from "../workspace/settings.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";
import { quickFixes } from "./quickFixes.ts";
import { shownFindings } from "./shownFindings.ts";

interface DiagnosticsOptions {
  /** What fires when documents mean something else than before. */
  readonly sources: readonly Pick<WorkspaceFacts, "onDidChange">[];
  readonly log: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
}

/** Tells what is wrong with the activations of open Python documents and descriptions of models, after a moment's rest. */
export function registerDiagnostics(
  readers: Readers,
  meanings: Explanations,
  { sources, log, extensionUri }: DiagnosticsOptions,
): vscode.Disposable {
  const shown = shownFindings((rule) =>
    vscode.Uri.joinPath(extensionUri, "docs", "rules", `${rule}.md`),
  );
  const waiting = new Map<string, unknown>();
  const registrations = registrationsIn(log);

  const forget = ({ uri }: vscode.TextDocument): void => {
    clearTimeout(waiting.get(uri.toString()));
    waiting.delete(uri.toString());
    shown.forget(uri);
  };
  const soon = (document: vscode.TextDocument): void => {
    if (document.languageId !== "python" && !mayDescribe(document)) return;
    const key = document.uri.toString();
    clearTimeout(waiting.get(key));
    waiting.set(
      key,
      setTimeout(() => void check(document), rest),
    );
  };
  async function check(document: vscode.TextDocument): Promise<void> {
    waiting.delete(document.uri.toString());
    const { version } = document;
    const found = await (mayDescribe(document)
      ? findingsInDescription(document, readers)
      : findingsOf(document, readers, registrations));
    if (!isOpen(document) || document.version !== version) return;
    shown.show(document, found);
    if (!mayDescribe(document)) await meanings.prepare(await readers.reading.mentions(document));
  }
  const all = (): void => vscode.workspace.textDocuments.forEach(soon);
  all();

  return vscode.Disposable.from(
    shown,
    registrations,
    registrations.onDidChange(all),
    vscode.workspace.onDidOpenTextDocument((document) => {
      // An untitled file may take the name of an earlier one.
      shown.forget(document.uri);
      soon(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => cellsFrom(document).forEach(soon)),
    vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => {
      if (contentChanges.length > 0) notebook.getCells().forEach((cell) => soon(cell.document));
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    ...sources.map(({ onDidChange }) => onDidChange(all)),
    quickFixes((uri) => shown.of(uri)),
  );
}

/** A document that was closed may have a successor of the same name. */
const isOpen = (document: vscode.TextDocument): boolean =>
  vscode.workspace.textDocuments.includes(document);

async function findingsOf(
  document: vscode.TextDocument,
  { reading }: Readers,
  registrations: Registrations,
): Promise<readonly Finding[]> {
  const { file, source, path, project } = await reading.settled(document);
  const options = {
    modelAt: await modelsNear(file.reading, document.uri, path),
    severities: setting("activationLens.diagnostics", document),
    sentences: sentences(),
    registered: () => registrations.of(document.uri),
  };
  const own = file.cells[source]?.cell;
  return findingsIn(file, { path, project }, options).filter(({ cell }) => cell === own);
}

async function findingsInDescription(
  document: vscode.TextDocument,
  { described }: Readers,
): Promise<readonly Finding[]> {
  const found = await described.of(document);
  const severities = setting("activationLens.diagnostics", document);
  return found ? findingsIn(found.file, found, { severities, sentences: sentences() }) : [];
}

/** Milliseconds without an edit before a document is checked. */
const rest = 300;
