import { PVSC_EXTENSION_ID, PythonExtension } from "@vscode/python-extension";
import * as vscode from "vscode";
import type { ProjectFile } from "../project/pin.ts";

/**
 * What is installed in the environment that the Python extension has selected for a folder, by its
 * metadata files; nothing is run. Empty without that extension, and where the workspace is not trusted.
 */
export async function environmentFiles(
  folder: vscode.WorkspaceFolder,
  log: vscode.LogOutputChannel,
): Promise<readonly ProjectFile[]> {
  if (!vscode.workspace.isTrusted) return [];
  if (vscode.extensions.getExtension(PVSC_EXTENSION_ID) === undefined) return [];
  try {
    const { environments } = await PythonExtension.api();
    const path = environments.getActiveEnvironmentPath(folder);
    const prefix = (await environments.resolveEnvironment(path))?.executable.sysPrefix;
    return prefix === undefined
      ? []
      : await installedIn(folder.uri.with({ path: slashed(prefix) }));
  } catch (error) {
    log.debug(`The Python environment could not be read: ${String(error)}`);
    return [];
  }
}

/** Acts when another environment is selected; never without the Python extension. */
export async function onDidChangeEnvironment(
  act: () => void,
  log: vscode.LogOutputChannel,
): Promise<vscode.Disposable> {
  const nothing = new vscode.Disposable(() => undefined);
  if (vscode.extensions.getExtension(PVSC_EXTENSION_ID) === undefined) return nothing;
  try {
    const { environments } = await PythonExtension.api();
    return environments.onDidChangeActiveEnvironmentPath(act);
  } catch (error) {
    log.debug(`The Python extension does not answer: ${String(error)}`);
    return nothing;
  }
}

async function installedIn(prefix: vscode.Uri): Promise<readonly ProjectFile[]> {
  const places = [...(await pythonFolders(prefix)), vscode.Uri.joinPath(prefix, "Lib")];
  const found = await Promise.all(
    places.map((place) => metadataIn(vscode.Uri.joinPath(place, "site-packages"))),
  );
  return found.flat();
}

/** lib/python3.11 and the like; none on Windows. */
async function pythonFolders(prefix: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const lib = vscode.Uri.joinPath(prefix, "lib");
  const names = (await entriesOf(lib)).filter((name) => /^python\d/.test(name));
  return names.map((name) => vscode.Uri.joinPath(lib, name));
}

async function metadataIn(packages: vscode.Uri): Promise<readonly ProjectFile[]> {
  const names = (await entriesOf(packages)).filter((name) => distribution.test(name));
  return Promise.all(
    names.map(async (name) => {
      const file = vscode.Uri.joinPath(packages, name, "METADATA");
      const bytes = await vscode.workspace.fs.readFile(file);
      return { path: file.path, text: new TextDecoder().decode(bytes) };
    }),
  );
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

const distribution =
  /^(?:keras|tf_keras|tensorflow|tensorflow_cpu|theano|torch|jax|lasagne|onnx|puzzlelib)-[^-]+\.dist-info$/i;
