import * as vscode from "vscode";
import { codeEndings, descriptionEndings } from "../../advice/readers/readers.ts";

/** Up to `most` files; none where the workspace cannot be searched, as some remote and virtual ones cannot. */
export async function filesLike(
  pattern: vscode.RelativePattern,
  { exclude, most }: { readonly exclude: string | null; readonly most: number },
  log: vscode.LogOutputChannel,
): Promise<readonly vscode.Uri[]> {
  try {
    return await vscode.workspace.findFiles(pattern, exclude, most);
  } catch (error) {
    log.warn(`${pattern.baseUri.toString()} could not be searched: ${String(error)}`);
    return [];
  }
}

/** A file's text; undefined when it has more bytes than `largest`, or cannot be read. */
export async function textOf(
  uri: vscode.Uri,
  largest: number,
  log: vscode.LogOutputChannel,
): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largest) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    log.debug(`${uri.toString()} could not be read: ${String(error)}`);
    return undefined;
  }
}

/** The last part of the path: "model.keras". */
export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf("/") + 1);

/** The path within its folder, with slashes. */
export const pathOf = (uri: vscode.Uri): string =>
  vscode.workspace.asRelativePath(fileOf(uri), false);

/**
 * How a Markdown document links to a file: the way from the workspace's first folder, where links that begin
 * with a slash begin. A preview follows no address that names another scheme.
 */
export function linkTo(uri: vscode.Uri): string {
  const first = vscode.workspace.workspaceFolders?.[0]?.uri.toString().split("/") ?? [];
  const parts = uri.toString().split("/");
  const apart = first.findIndex((part, i) => part !== parts[i]);
  const shared = apart < 0 ? first.length : apart;
  if (shared < schemeAndHost) return uri.toString();
  return ["", ...first.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
}
const schemeAndHost = 3;

export const folderOf = (uri: vscode.Uri): vscode.WorkspaceFolder | undefined =>
  vscode.workspace.getWorkspaceFolder(fileOf(uri));

/** The file that a document is part of: a cell's address lies in no folder, its notebook's does. */
export function fileOf(uri: vscode.Uri): vscode.Uri {
  if (uri.scheme !== "vscode-notebook-cell") return uri;
  const notebook = vscode.workspace.notebookDocuments.find((one) =>
    one.getCells().some(({ document }) => document.uri.toString() === uri.toString()),
  );
  return notebook?.uri ?? uri;
}

const filesEndingIn = (endings: readonly string[]): string =>
  `**/*.{${endings.map((ending) => ending.slice(1)).join()}}`;

/** Python files and notebooks. */
export const pythonFiles = filesEndingIn(codeEndings);

/** JSON and YAML, most of which describes no model. */
export const describingFiles = filesEndingIn(descriptionEndings);
