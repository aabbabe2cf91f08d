import * as vscode from "vscode";
import { findingsIn } from "../../advice/findings.ts";
import { resolveFile } from "../../advice/readers/resolveFile.ts";
import { glyphsOfChoices } from "../../present/glyph/glyphOf.ts";
import { workspaceReport, type ReportedFile } from "../../present/report/workspaceReport.ts";
import { inert } from "../../present/text/inert.ts";
import type { Registered } from "../../python/facts/registered.ts";
import { registeredByAll } from "../code/registeredByAll.ts";
import { pause } from "../pause.ts";
import { themeKind } from "../hover/theme.ts";
import { l10n } from "../words/l10n.ts";
import { sentences } from "../words/sentences.ts";
import { words } from "../words/words.ts";
import { linkTo, pathOf } from "../workspace/files.ts";
import { descriptionTexts, pythonTexts, type PythonText } from "../workspace/pythonTexts.ts";
import { setting } from "../workspace/settings.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";
import { showMarkdown } from "./documents.ts";

/** Opens a document with every activation in the workspace's Python files and descriptions of models, and their findings. */
export async function reportWorkspace(
  facts: WorkspaceFacts,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const title = l10n.t("Looking for activations");
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const python = await pythonTexts(folders, log, token);
      const models = await descriptionTexts(folders, log, token);
      const files = await filesOf(python.texts, models.texts, { facts, progress, token });
      const bounds = { ...python.bounds, descriptions: models.bounds };
      return token.isCancellationRequested ? undefined : { files, bounds };
    },
  );
  if (found === undefined) return;
  if (found.files.every(({ mentions, findings }) => mentions.length + findings.length === 0))
    await vscode.window.showInformationMessage(
      l10n.t(
        "No activation was found in this workspace's Python files and descriptions of models.",
      ),
    );
  else {
    const text = workspaceReport(found, glyphsOfChoices(themeKind()), words());
    await showMarkdown(words().report.title, text);
  }
}

interface Step {
  readonly facts: WorkspaceFacts;
  readonly progress: vscode.Progress<{ readonly message?: string }>;
  readonly token: vscode.CancellationToken;
}

/** Pausing between files keeps the editor responsive. */
async function filesOf(
  python: readonly PythonText[],
  models: readonly PythonText[],
  step: Step,
): Promise<readonly ReportedFile[]> {
  const registered = await registeredByAll(python, step.token);
  const files: ReportedFile[] = [];
  for (const { uri, text } of [...python, ...models]) {
    if (step.token.isCancellationRequested) return [];
    step.progress.report({ message: inert(pathOf(uri)) });
    await pause();
    const file = await reported({ uri, text }, registered, step);
    if (file !== undefined) files.push(file);
  }
  return files;
}

/** Undefined if the file is not a valid notebook, or describes no model. */
async function reported(
  { uri, text }: PythonText,
  registered: Registered,
  { facts }: Step,
): Promise<ReportedFile | undefined> {
  const path = pathOf(uri);
  const project = await facts.projectOf(uri);
  const file = resolveFile({ path, project }, text);
  if (file === undefined) return undefined;
  const shown = new Set(setting("activationLens.frameworks", uri));
  const severities = setting("activationLens.diagnostics", uri);
  const options = { severities, sentences: sentences(), registered: () => registered };
  return {
    path,
    address: linkTo(uri),
    mentions: file.mentions.filter(({ framework }) => shown.has(framework)),
    findings: findingsIn(file, { path, project }, options),
  };
}
