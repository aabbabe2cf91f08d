import { PVSC_EXTENSION_ID, PythonExtension, type EnvironmentPath } from "@vscode/python-extension";
import * as vscode from "vscode";
import { bringsFramework } from "../../project/distributions.ts";
import type { ProjectFile } from "../../project/files/pin.ts";
import { textOf } from "./files.ts";

/** The part of the Python extension's API that is used here. */
export interface Environments {
  getActiveEnvironmentPath(folder: vscode.WorkspaceFolder): EnvironmentPath;
  resolveEnvironment(
    path: EnvironmentPath,
  ): Promise<{ readonly executable: { readonly sysPrefix: string } } | undefined>;
  readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
}

/** Asks the Python extension; undefined where it is not installed. */
async function pythonEnvironments(): Promise<Environments | undefined> {
  if (vscode.extensions.getExtension(PVSC_EXTENSION_ID) === undefined) return undefined;
  return (await PythonExtension.api()).environments;
}

/**
 * What is installed in the environment that the Python extension has selected for a folder, by its
 * metadata files; nothing is run. Empty without that extension, and where the workspace is not trusted.
 */
export async function environmentFiles(
  folder: vscode.WorkspaceFolder,
  log: vscode.LogOutputChannel,
  ask = pythonEnvironments,
): Promise<readonly ProjectFile[]> {
  if (!vscode.workspace.isTrusted) return [];
  try {
    const environments = await ask();
    const path = environments?.getActiveEnvironmentPath(folder);
    const prefix = path && (await environments?.resolveEnvironment(path))?.executable.sysPrefix;
    if (!prefix) return [];
    return await installedIn(folder.uri.with({ path: slashed(prefix) }), log);
  } catch (error) {
    log.debug(`The Python environment could not be read: ${String(error)}`);
    return [];
  }
}

/** Acts when another environment is selected; never without the Python extension. */
export async function onDidChangeEnvironment(
  act: () => void,
  log: vscode.LogOutputChannel,
  ask = pythonEnvironments,
): Promise<vscode.Disposable> {
  const nothing = new vscode.Disposable(() => undefined);
  try {
    return (await ask())?.onDidChangeActiveEnvironmentPath(act) ?? nothing;
  } catch (error) {
    log.debug(`The Python extension does not answer: ${String(error)}`);
    return nothing;
  }
}

async function installedIn(
  prefix: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<readonly ProjectFile[]> {
  const places = [...(await pythonFolders(prefix)), vscode.Uri.joinPath(prefix, "Lib")];
  const found = await Promise.all(
    places.map((place) => metadataIn(vscode.Uri.joinPath(place, "site-packages"), log)),
  );
  return found.flat();
}

/** lib/python3.11 and the like; none on Windows. */
async function pythonFolders(prefix: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const lib = vscode.Uri.joinPath(prefix, "lib");
  const names = (await entriesOf(lib)).filter((name) => /^python\d/.test(name));
  return names.map((name) => vscode.Uri.joinPath(lib, name));
}

async function metadataIn(
  packages: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<readonly ProjectFile[]> {
  const names = (await entriesOf(packages)).filter(isMetadata);
  const files = await Promise.all(
    names.map(async (name) => {
      const file = vscode.Uri.joinPath(packages, name, "METADATA");
      const text = await textOf(file, maxBytes, log);
      return text === undefined ? [] : [{ path: file.path, text }];
    }),
  );
  return files.flat();
}

function isMetadata(folder: string): boolean {
  const name = /^([^-]+)-[^-]+\.dist-info$/.exec(folder)?.[1];
  return name !== undefined && bringsFramework(name);
}

/** Empty for a folder that is not there. */
async function entriesOf(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}

const slashed = (path: string): string => {
  const forward = path.replaceAll("\\", "/");
  return forward.startsWith("/") ? forward : `/${forward}`;
};

/** Bytes; a description may be long. */
const maxBytes = 1_000_000;
