import * as vscode from "vscode";
import type { FrameworkId } from "../../catalogue/entry.ts";
import { frameworkIds } from "../../catalogue/name.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { backendsOf, isReleased } from "../../catalogue/releases.ts";
import { isVersion, newestFirst } from "../../catalogue/version.ts";
import type { DocumentReader } from "../code/reader.ts";
import { l10n } from "../words/l10n.ts";
import { pathOf } from "../workspace/files.ts";
import { homeOf, store, type SettingsScope } from "../workspace/home.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";
import { whereToKeep, writePin } from "./whereToKeep.ts";
import { last } from "../../required.ts";

/** Lets the reader choose the framework version and backend that the folder is written for; other projects are unchanged. */
export async function setVersion(reader: DocumentReader, facts: WorkspaceFacts): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const framework = await pickFramework(
    document === undefined ? [] : await mentioned(document, reader),
  );
  if (framework === undefined) return;
  const home = homeOf(document?.uri);
  const picked = await pickVersion(framework, home);
  const release = picked?.other === true ? await typeVersion(framework) : picked?.release;
  if (picked === undefined || (picked.other === true && release === undefined)) return;
  const isInSettings =
    release === undefined
      ? await store({ id: "activationLens.version", framework }, undefined, home).then(() => true)
      : await setRelease({ framework, version: release }, document?.uri, facts);
  if (!isInSettings) return;
  const backends = release === undefined ? [] : backendsOf(framework, release);
  if (release === undefined)
    await store({ id: "activationLens.backend", framework }, undefined, home);
  if (backends.length < 2) return;
  const backend = await pickBackend(framework, backends);
  if (backend !== undefined)
    await store({ id: "activationLens.backend", framework }, backend.name, home);
}

/** Keeps a version for the folder of a document, where the reader chooses; true if that is the settings. */
export async function setRelease(
  { framework, version }: { readonly framework: FrameworkId; readonly version: string },
  uri: vscode.Uri | undefined,
  facts: WorkspaceFacts,
): Promise<boolean> {
  const home = homeOf(uri);
  if (home.scope !== undefined) {
    const path = uri === undefined ? "" : pathOf(uri);
    const project = await facts.projectOf(home.scope);
    const keeping = await whereToKeep({ framework, version, path }, project, home);
    if (keeping === undefined) return false;
    if (keeping.kind === "pin") {
      await writePin(keeping.file, home.scope);
      return false;
    }
  }
  await store({ id: "activationLens.version", framework }, version, home);
  return true;
}

async function mentioned(
  document: vscode.TextDocument,
  reader: DocumentReader,
): Promise<readonly FrameworkId[]> {
  if (document.languageId !== "python") return [];
  return [...new Set((await reader.mentions(document)).map(({ framework }) => framework))];
}

async function pickFramework(here: readonly FrameworkId[]): Promise<FrameworkId | undefined> {
  if (here.length === 1) return here[0];
  const others = frameworkIds.filter((id) => isReleased(id) && !here.includes(id));
  const items = [...here, ...others].map((id) => ({ label: frameworks[id].title, id }));
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t("Set Framework Version"),
    placeHolder: l10n.t("Which framework?"),
  });
  return picked?.id;
}

interface VersionItem extends vscode.QuickPickItem {
  /** Absent: decided by the project's files. */
  readonly release?: string;
  /** To be typed. */
  readonly other?: true;
}

async function pickVersion(
  framework: FrameworkId,
  home: SettingsScope,
): Promise<VersionItem | undefined> {
  const { title, releases } = frameworks[framework];
  const follow: VersionItem = {
    label: l10n.t("Follow the project"),
    detail: l10n.t("What requirements and lock files pin, else the newest"),
  };
  const other: VersionItem = { label: l10n.t("Another version…"), other: true };
  const items = newestFirst(releases).map((release): VersionItem => ({
    label: `${title} ${release}`,
    release,
  }));
  return vscode.window.showQuickPick([follow, other, ...items], {
    title: l10n.t("Which version of {0}?", title),
    placeHolder: l10n.t("Kept in the settings of {0}", home.name),
  });
}

/** A version between or after those that are listed; definitions hold over ranges. */
async function typeVersion(framework: FrameworkId): Promise<string | undefined> {
  const { title, releases } = frameworks[framework];
  const typed = await vscode.window.showInputBox({
    title: l10n.t("Which version of {0}?", title),
    placeHolder: last(releases),
    validateInput: (text) =>
      isVersion(text.trim()) ? undefined : l10n.t("A Python version, such as 2.3.1 or 3.0.0rc1."),
  });
  return typed?.trim().replace(/^v/, "").split("+", 1)[0];
}

interface BackendItem extends vscode.QuickPickItem {
  /** Absent: decided by the code and the project. */
  readonly name?: string;
}

const pickBackend = (
  framework: FrameworkId,
  backends: readonly string[],
): Thenable<BackendItem | undefined> =>
  vscode.window.showQuickPick(
    [
      { label: l10n.t("Follow the project") },
      ...backends.map((name): BackendItem => ({ label: name, name })),
    ],
    { title: l10n.t("Which backend of {0}?", frameworks[framework].title) },
  );
