import * as vscode from "vscode";
import type { FrameworkId } from "../catalogue/entry.ts";
import { backendsOf, frameworks } from "../catalogue/releases.ts";
import { newestFirst } from "../catalogue/version.ts";
import { frameworkIds } from "../catalogue/name.ts";
import type { SettingId } from "./ids.ts";
import type { Reader } from "./reader.ts";
import { setting } from "./settings.ts";

/** Lets the reader say which version of a framework, on which backend, the folder is written for. */
export async function setVersion(reader: Reader): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const framework = await pickFramework(
    document === undefined ? [] : await mentioned(document, reader),
  );
  if (framework === undefined) return;
  const version = await pickVersion(framework);
  if (version === undefined) return;
  await store("activationLens.version", framework, version.release, document?.uri);
  const backends = version.release === undefined ? [] : backendsOf(framework, version.release);
  if (backends.length < 2) return;
  const backend = await pickBackend(framework, backends);
  if (backend !== undefined)
    await store("activationLens.backend", framework, backend.name, document?.uri);
}

async function mentioned(
  document: vscode.TextDocument,
  reader: Reader,
): Promise<readonly FrameworkId[]> {
  if (document.languageId !== "python") return [];
  return [...new Set((await reader.mentions(document)).map(({ framework }) => framework))];
}

async function pickFramework(here: readonly FrameworkId[]): Promise<FrameworkId | undefined> {
  if (here.length === 1) return here[0];
  const others = frameworkIds.filter((id) => id !== "paper" && !here.includes(id));
  const items = [...here, ...others].map((id) => ({ label: frameworks[id].title, id }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Set Framework Version"),
    placeHolder: vscode.l10n.t("Which framework?"),
  });
  return picked?.id;
}

interface VersionItem extends vscode.QuickPickItem {
  /** Absent: as the project's files say. */
  readonly release?: string;
}

async function pickVersion(framework: FrameworkId): Promise<VersionItem | undefined> {
  const { title, releases } = frameworks[framework];
  const follow: VersionItem = {
    label: vscode.l10n.t("Follow the project"),
    detail: vscode.l10n.t("What requirements and lock files pin, else the newest"),
  };
  const items = newestFirst(releases).map((release): VersionItem => ({
    label: `${title} ${release}`,
    release,
  }));
  return vscode.window.showQuickPick([follow, ...items], {
    title: vscode.l10n.t("Which version of {0}?", title),
  });
}

interface BackendItem extends vscode.QuickPickItem {
  /** Absent: as the code and the project say. */
  readonly name?: string;
}

const pickBackend = (
  framework: FrameworkId,
  backends: readonly string[],
): Thenable<BackendItem | undefined> =>
  vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t("Follow the project") },
      ...backends.map((name): BackendItem => ({ label: name, name })),
    ],
    { title: vscode.l10n.t("Which backend of {0}?", frameworks[framework].title) },
  );

/** Writes one framework's value into the nearest settings, or takes it out of them. */
async function store(
  id: Extract<SettingId, "activationLens.version" | "activationLens.backend">,
  framework: FrameworkId,
  value: string | undefined,
  uri: vscode.Uri | undefined,
): Promise<void> {
  const { [framework]: _, ...others } = setting(id, uri);
  const next = value === undefined ? others : { ...others, [framework]: value };
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  const empty = Object.keys(next).length === 0;
  await vscode.workspace
    .getConfiguration(undefined, folder?.uri)
    .update(id, empty ? undefined : next, targetOf(folder));
}

function targetOf(folder: vscode.WorkspaceFolder | undefined): vscode.ConfigurationTarget {
  if (folder === undefined) return vscode.ConfigurationTarget.Global;
  return (vscode.workspace.workspaceFolders?.length ?? 0) > 1
    ? vscode.ConfigurationTarget.WorkspaceFolder
    : vscode.ConfigurationTarget.Workspace;
}
