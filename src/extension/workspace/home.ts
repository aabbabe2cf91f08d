import * as vscode from "vscode";
import type { FrameworkId } from "../../catalogue/entry.ts";
import type { SettingId } from "../ids.ts";
import { l10n } from "../words/l10n.ts";
import { folderOf } from "./files.ts";
import { elementAt } from "../../required.ts";

/** The settings that a version is kept in. */
export interface SettingsScope {
  readonly name: string;
  readonly scope: vscode.Uri | undefined;
  readonly target: vscode.ConfigurationTarget;
  readonly key: "globalValue" | "workspaceValue" | "workspaceFolderValue";
}

/** The folder of the document, else the workspace, else the user. */
export function homeOf(uri: vscode.Uri | undefined): SettingsScope {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = uri && folderOf(uri);
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  if (folders.length === 0)
    return {
      name: l10n.t("the user"),
      scope: undefined,
      target: Global,
      key: "globalValue",
    };
  if (folder === undefined || folders.length === 1)
    return {
      name: folder?.name ?? vscode.workspace.name ?? elementAt(folders, 0).name,
      scope: folder?.uri,
      target: Workspace,
      key: "workspaceValue",
    };
  return {
    name: folder.name,
    scope: folder.uri,
    target: WorkspaceFolder,
    key: "workspaceFolderValue",
  };
}

interface FrameworkSetting {
  readonly id: Extract<SettingId, "activationLens.version" | "activationLens.backend">;
  readonly framework: FrameworkId;
}

/** Writes one framework's value into these settings, or removes it; the other values are kept. */
export async function store(
  { id, framework }: FrameworkSetting,
  value: string | undefined,
  { scope, target, key }: SettingsScope,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(undefined, scope);
  const own = configuration.inspect<object>(id)?.[key] ?? {};
  const others = Object.entries(own).filter(([name]) => name !== framework);
  const next = Object.fromEntries(value === undefined ? others : [...others, [framework, value]]);
  if (value === undefined && others.length === Object.keys(own).length) return;
  await configuration.update(id, Object.keys(next).length === 0 ? undefined : next, target);
}
