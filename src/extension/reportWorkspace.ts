import * as vscode from "vscode";
import { findingsIn } from "../advice/findings.ts";
import { registeredBy, resolveFile } from "../advice/resolveFile.ts";
import { speaksOfFrameworks } from "../advice/speaksOfFrameworks.ts";
import { registeredTogether, type Registered } from "../python/registered.ts";
import { workspaceReport, type ReportedFile } from "../present/workspaceReport.ts";
import { showMarkdown } from "./documents.ts";
import { elsewhere, filesLike, pathOf, pythonFiles, textOf } from "./files.ts";
import { sentences } from "./sentences.ts";
import { setting } from "./settings.ts";
import { pause } from "./slices.ts";
import { words } from "./words.ts";
import type { WorkspaceFacts } from "./workspaceFacts.ts";

/** Opens a document with every activation in the workspace's Python files and what there is to say about it. */
export async function reportWorkspace(
  facts: WorkspaceFacts,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const title = vscode.l10n.t("Looking for activations");
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const files: ReportedFile[] = [];
      for (const folder of folders) {
        const step = { folder, facts, log, progress, token };
        files.push(...(await filesOf(await textsIn(step), step)));
      }
      return token.isCancellationRequested ? undefined : files;
    },
  );
  if (found === undefined) return;
  if (found.every(({ mentions, findings }) => mentions.length + findings.length === 0))
    await vscode.window.showInformationMessage(
      vscode.l10n.t("No activation was found in this workspace's Python files."),
    );
  else await showMarkdown(words().report.title, workspaceReport(found, words()));
}

interface Step {
  readonly folder: vscode.WorkspaceFolder;
  readonly facts: WorkspaceFacts;
  readonly log: vscode.LogOutputChannel;
  readonly progress: vscode.Progress<{ readonly message?: string }>;
  readonly token: vscode.CancellationToken;
}

interface Text {
  readonly uri: vscode.Uri;
  readonly text: string;
}

async function textsIn({ folder, log, token }: Step): Promise<readonly Text[]> {
  const pattern = new vscode.RelativePattern(folder, pythonFiles);
  const found: Text[] = [];
  for (const uri of await filesLike(pattern, { exclude: elsewhere, most }, log)) {
    if (token.isCancellationRequested) return [];
    const text = await textOf(uri, largest, log);
    if (text !== undefined && speaksOfFrameworks(text)) found.push({ uri, text });
  }
  return found;
}

/** Reading one file after the other leaves the editor time to breathe. */
async function filesOf(texts: readonly Text[], step: Step): Promise<readonly ReportedFile[]> {
  const registered = registeredTogether(texts.map(({ uri, text }) => registeredBy(uri.path, text)));
  const files: ReportedFile[] = [];
  for (const { uri, text } of texts) {
    if (step.token.isCancellationRequested) return [];
    step.progress.report({ message: pathOf(uri) });
    await pause();
    const file = await reported({ uri, text }, registered, step);
    if (file !== undefined) files.push(file);
  }
  return files;
}

/** Undefined when a notebook is none. */
async function reported(
  { uri, text }: Text,
  registered: Registered,
  { facts }: Step,
): Promise<ReportedFile | undefined> {
  const path = pathOf(uri);
  const project = await facts.projectOf(uri);
  const file = resolveFile(path, text, project);
  if (file === undefined) return undefined;
  const shown = new Set(setting("activationLens.frameworks", uri));
  const severities = setting("activationLens.diagnostics", uri);
  const options = { severities, sentences: sentences(), registered };
  return {
    path,
    address: uri.toString(),
    mentions: file.mentions.filter(({ framework }) => shown.has(framework)),
    findings: findingsIn(file, path, project, options),
  };
}

/** A workspace with more Python files than this is reported on by the first of them. */
const most = 5_000;
/** Bytes. */
const largest = 5_000_000;
