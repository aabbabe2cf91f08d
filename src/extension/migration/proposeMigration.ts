import * as vscode from "vscode";
import type { Migration } from "../../advice/migration/migration.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import type { Bounds } from "../../present/report/bounds.ts";
import { migrationList, type MovedFile } from "../../present/report/migrationList.ts";
import { showMarkdown } from "../commands/documents.ts";
import { setRelease } from "../commands/setVersion.ts";
import { l10n } from "../words/l10n.ts";
import { words } from "../words/words.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";

/** All that a migration found. */
export interface FoundMigration {
  readonly edit: vscode.WorkspaceEdit;
  readonly files: readonly MovedFile[];
  /** The libraries that move. */
  readonly steps: Migration["steps"];
  /** The file of the first step: the new version is set for its folder. Undefined if there is no step. */
  readonly uri: vscode.Uri | undefined;
  /** Absent where one file moves. */
  readonly bounds?: Bounds;
}

/** Lists what is left, shows the edits in a preview, and offers the new version once they are made. */
export async function proposeMigration(
  found: FoundMigration,
  facts: WorkspaceFacts,
): Promise<void> {
  const { edit, files, bounds } = found;
  const left = files.flatMap((file) => file.left);
  if (edit.size === 0 && left.length === 0) {
    void vscode.window.showInformationMessage(
      l10n.t("Nothing here changes its meaning between Keras 2 and Keras 3."),
    );
    return;
  }
  if (left.length > 0)
    await showMarkdown(words().migration.title, migrationList(files, bounds, words()));
  if (edit.size === 0) return;
  addList(found);
  if (await vscode.workspace.applyEdit(edit, { isRefactoring: true }))
    await offerVersion(found, left.length, facts);
  else void vscode.window.setStatusBarMessage(l10n.t("Nothing was changed."), 5000);
}

/** Whether there is a folder to keep the list in; with the list, the preview opens although no edit of code has to be confirmed. */
export const canKeepList = (): boolean => listPlace() !== undefined;

/**
 * The list as a file, if the reader wants it. It is the one entry that is not ticked: VS Code opens its preview
 * only for edits of which some are to be confirmed.
 */
function addList({ edit, files, bounds }: FoundMigration): void {
  const place = listPlace();
  if (place === undefined) return;
  // Addresses begin at the first folder, which the list is kept in.
  const linked = files.map((file) => ({ ...file, address: file.address.replace(/^\//, "") }));
  const contents = new TextEncoder().encode(migrationList(linked, bounds, words()));
  const label = l10n.t("Keep the list of what is left as a file");
  edit.createFile(place, { contents, overwrite: true }, { label, needsConfirmation: true });
}

function listPlace(): vscode.Uri | undefined {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder && vscode.Uri.joinPath(folder.uri, "keras3-migration.md");
}

/** The project's files still pin the old version, by which hovers would read the new code. */
async function offerVersion(
  { steps, uri }: FoundMigration,
  left: number,
  facts: WorkspaceFacts,
): Promise<void> {
  const [step] = steps;
  if (step === undefined) return;
  const { library, to } = step;
  const release = `${frameworks[library].title} ${to}`;
  const set = l10n.t("Set Version to {0}", release);
  const picked = await vscode.window.showInformationMessage(
    l10n.t(
      "The ticked edits of activations are made, and nothing else of Keras is changed. Left for you to check: {0}. Set the version to {1}, so that hovers read the new code.",
      left,
      release,
    ),
    set,
  );
  if (picked !== set) return;
  await setRelease({ framework: library, version: to }, uri, facts);
}
