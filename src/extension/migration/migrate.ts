import * as vscode from "vscode";
import { migrationOf } from "../../advice/migration/migration.ts";
import { isNotebook } from "../../advice/readers/readers.ts";
import { resolveFile } from "../../advice/readers/resolveFile.ts";
import { isCode } from "../../advice/resolved/resolvedFile.ts";
import type { Bounds } from "../../present/report/bounds.ts";
import { migrationList, type MovedFile } from "../../present/report/migrationList.ts";
import { inert } from "../../present/text/inert.ts";
import type { Registered } from "../../python/facts/registered.ts";
import { registeredByAll } from "../code/registeredByAll.ts";
import { showMarkdown } from "../commands/documents.ts";
import { pause } from "../pause.ts";
import { words } from "../words/words.ts";
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

/** Moves the file in the editor, or the notebook that it is a cell of, from Keras 2 to Keras 3, after a preview. */
export async function migrateFile(facts: WorkspaceFacts): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  const movable = notebook ? ofNotebook(notebook) : document && ofDocument(document);
  if (movable === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  const found = migrationOfMovable(movable, await facts.projectOf(movable.uri));
  addEdits(edit, movable, found);
  await settle(edit, [movedFile(movable, found)], undefined);
}

/** The same for every Python file and notebook below a folder, or of the whole workspace. */
export async function migrateWorkspace(
  folder: unknown,
  facts: WorkspaceFacts,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const all = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const folders = folder instanceof vscode.Uri ? [folder] : all;
  const title = vscode.l10n.t("Looking for activations");
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const { texts, bounds } = await pythonTexts(folders, log, token);
      const registered = await registeredByAll(texts, token);
      const edit = new vscode.WorkspaceEdit();
      const files: MovedFile[] = [];
      for (const text of texts) {
        if (token.isCancellationRequested) return undefined;
        progress.report({ message: inert(pathOf(text.uri)) });
        await pause();
        const file = await moved(text, edit, registered, { facts, log });
        if (file !== undefined) files.push(file);
      }
      return token.isCancellationRequested ? undefined : { edit, files, bounds };
    },
  );
  if (found !== undefined) await settle(found.edit, found.files, found.bounds);
}

interface Tools {
  readonly facts: WorkspaceFacts;
  readonly log: vscode.LogOutputChannel;
}

/** Adds a file's edits. A notebook is opened for them; undefined where there is nothing to say. */
async function moved(
  { uri, text }: PythonText,
  edit: vscode.WorkspaceEdit,
  registered: Registered,
  { facts, log }: Tools,
): Promise<MovedFile | undefined> {
  const project = await facts.projectOf(uri);
  const path = pathOf(uri);
  const file = resolveFile(path, text, project);
  if (file === undefined || !isCode(file)) return undefined;
  const { steps, left } = migrationOf(file, path, project, registered);
  if (steps.length + left.length === 0) return undefined;
  const movable = await movableAt(uri, text, log);
  if (movable === undefined) return unopened(uri);
  const found = migrationOfMovable(movable, project, registered);
  addEdits(edit, movable, found);
  return movedFile(movable, found);
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

/** Lists what is left, then shows the edits for confirmation; undone they are all at once. */
async function settle(
  edit: vscode.WorkspaceEdit,
  files: readonly MovedFile[],
  bounds: Bounds | undefined,
): Promise<void> {
  const left = files.flatMap((file) => file.left);
  if (edit.size === 0 && left.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Nothing here changes its meaning between Keras 2 and Keras 3."),
    );
    return;
  }
  if (left.length > 0)
    await showMarkdown(words().migration.title, migrationList(files, bounds, words()));
  if (edit.size > 0) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}
