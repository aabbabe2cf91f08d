import * as vscode from "vscode";
import {
  migrationOf,
  type Migration,
  type MigrationStep,
} from "../../advice/migration/migration.ts";
import { isNotebook } from "../../advice/readers/readers.ts";
import { resolveFile } from "../../advice/readers/resolveFile.ts";
import { isCode } from "../../advice/resolved/resolvedFile.ts";
import type { MovedFile } from "../../present/report/migrationList.ts";
import { inert } from "../../present/text/inert.ts";
import type { Registered } from "../../python/facts/registered.ts";
import { registeredByAll } from "../code/registeredByAll.ts";
import { pause } from "../pause.ts";
import { l10n } from "../words/l10n.ts";
import { linkTo, pathOf } from "../workspace/files.ts";
import { pythonTexts, type PythonText } from "../workspace/pythonTexts.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";
import {
  addEdits,
  migrationOfMovable,
  movedFile,
  ofDocument,
  ofNotebook,
  type Movable,
} from "./migrationEdit.ts";
import { canKeepList, proposeMigration } from "./proposeMigration.ts";

/** Moves the file in the editor, or the notebook that it is a cell of, from Keras 2 to Keras 3, after a preview. */
export async function migrateFile(facts: WorkspaceFacts): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  const movable = notebook ? ofNotebook(notebook) : document && ofDocument(document);
  if (movable === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  const found = migrationOfMovable(movable, await facts.projectOf(movable.uri));
  addEdits(edit, movable, { steps: found.steps, needsConfirmation: !canKeepList() });
  const files = [movedFile(movable, found)];
  await proposeMigration({ edit, files, steps: found.steps, uri: movable.uri }, facts);
}

/** The same for every Python file and notebook below a folder, or of the whole workspace. */
export async function migrateWorkspace(
  folder: unknown,
  facts: WorkspaceFacts,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const all = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const folders = folder instanceof vscode.Uri ? [folder] : all;
  const title = l10n.t("Looking for activations");
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const { texts, bounds } = await pythonTexts(folders, log, token);
      const registered = await registeredByAll(texts, token);
      const edit = new vscode.WorkspaceEdit();
      const files: MovedFile[] = [];
      const steps: MigrationStep[] = [];
      let uri: vscode.Uri | undefined;
      for (const text of texts) {
        if (token.isCancellationRequested) return undefined;
        progress.report({ message: inert(pathOf(text.uri)) });
        await pause();
        const file = await moved(text, edit, { registered, facts, log });
        if (file === undefined) continue;
        files.push(file.moved);
        if (steps.length === 0 && file.steps.length > 0) uri = text.uri;
        steps.push(...file.steps);
      }
      return token.isCancellationRequested ? undefined : { edit, files, steps, uri, bounds };
    },
  );
  if (found !== undefined) await proposeMigration(found, facts);
}

interface Surroundings {
  readonly registered: Registered;
  readonly facts: WorkspaceFacts;
  readonly log: vscode.LogOutputChannel;
}

/** Adds a file's edits. A notebook is opened for them; undefined if there is nothing to report. */
async function moved(
  { uri, text }: PythonText,
  edit: vscode.WorkspaceEdit,
  { registered, facts, log }: Surroundings,
): Promise<{ readonly moved: MovedFile; readonly steps: Migration["steps"] } | undefined> {
  const project = await facts.projectOf(uri);
  const path = pathOf(uri);
  const file = resolveFile({ path, project }, text);
  if (file === undefined || !isCode(file)) return undefined;
  const { steps, left } = migrationOf(file, { path, project }, registered);
  if (steps.length + left.length === 0) return undefined;
  const movable = await movableAt(uri, text, log);
  if (movable === undefined) return { moved: unopened(uri), steps: [] };
  const found = migrationOfMovable(movable, project, registered);
  addEdits(edit, movable, { steps: found.steps, needsConfirmation: !canKeepList() });
  return { moved: movedFile(movable, found), steps: found.steps };
}

/** Undefined for a notebook that nothing here can open. */
async function movableAt(
  uri: vscode.Uri,
  text: string,
  log: vscode.LogOutputChannel,
): Promise<Movable | undefined> {
  if (!isNotebook(uri.path)) return { uri, cells: [{ uri, text }] };
  try {
    return ofNotebook(await vscode.workspace.openNotebookDocument(uri));
  } catch (error) {
    log.warn(`${uri.toString()} could not be opened: ${String(error)}`);
    return undefined;
  }
}

function unopened(uri: vscode.Uri): MovedFile {
  const place = { cell: -1, line: 0, text: pathOf(uri), why: "notebook" } as const;
  return { path: pathOf(uri), address: linkTo(uri), edits: 0, left: [place] };
}
