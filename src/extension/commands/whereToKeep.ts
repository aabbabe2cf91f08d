import * as vscode from "vscode";
import type { Project } from "../../project/decision.ts";
import { outvoted, pinBeside, type VersionRequest } from "../../project/outvoted.ts";
import type { ProjectFile } from "../../project/files/pin.ts";
import { l10n } from "../words/l10n.ts";
import type { SettingsScope } from "../workspace/home.ts";

/** Where a version is kept: in the settings, or as a requirement beside the file. */
export type VersionStore =
  { readonly kind: "settings" } | { readonly kind: "pin"; readonly file: ProjectFile };

/**
 * VS Code has no settings for a folder within a workspace folder. Where they would change what other projects in it
 * pin, the reader chooses between them; undefined if the reader cancels.
 */
export async function whereToKeep(
  request: VersionRequest,
  project: Project,
  home: SettingsScope,
): Promise<VersionStore | undefined> {
  const others = outvoted(request, project);
  if (others.length === 0) return { kind: "settings" };
  const file = pinBeside(request, project);
  const pin = file && {
    label: l10n.t("Write “{0}” into {1}", file.text, file.path),
    detail: l10n.t("Holds for this folder alone; the other projects keep their versions"),
    keeping: { kind: "pin", file } as const,
  };
  const settings = {
    label: l10n.t("Set it for all of {0}", home.name),
    detail: l10n.t("Takes precedence over {0}", others.join(", ")),
    keeping: { kind: "settings" } as const,
  };
  const picked = await vscode.window.showQuickPick(pin ? [pin, settings] : [settings], {
    title: l10n.t("Set Framework Version"),
    placeHolder: l10n.t(
      "VS Code's settings hold for all of {0}, other projects in it included",
      home.name,
    ),
  });
  return picked?.keeping;
}

/** Adds the requirement as the last line of its file, creates the file if it does not exist, and saves it. */
export async function writePin({ path, text }: ProjectFile, folder: vscode.Uri): Promise<void> {
  const uri = vscode.Uri.joinPath(folder, path);
  const making = new vscode.WorkspaceEdit();
  making.createFile(uri, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(making);
  const document = await vscode.workspace.openTextDocument(uri);
  const { range } = document.lineAt(document.lineCount - 1);
  const adding = new vscode.WorkspaceEdit();
  adding.insert(uri, range.end, `${range.isEmpty ? "" : "\n"}${text}\n`);
  await vscode.workspace.applyEdit(adding);
  await document.save();
}
