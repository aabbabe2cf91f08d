import * as vscode from "vscode";
import { withoutOutputs } from "../../advice/readers/notebook.ts";
import { isNotebook } from "../../advice/readers/readers.ts";
import { namesFramework } from "../../advice/spellings/namesFramework.ts";
import type { Bounds } from "../../present/report/bounds.ts";
import { elsewhere } from "./elsewhere.ts";
import { filesLike, pathOf, pythonFiles, textOf } from "./files.ts";

export interface PythonText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

export interface PythonTexts {
  /** Of files that may mention an activation. */
  readonly texts: readonly PythonText[];
  readonly bounds: Bounds;
}

/** The Python files and notebooks of some folders, as far as the bounds reach; none when cancelled. */
export async function pythonTexts(
  folders: readonly vscode.Uri[],
  log: vscode.LogOutputChannel,
  token: vscode.CancellationToken,
): Promise<PythonTexts> {
  const texts: PythonText[] = [];
  const unread: string[] = [];
  let hasMore = false;
  for (const folder of folders) {
    const pattern = new vscode.RelativePattern(folder, pythonFiles);
    const found = await filesLike(pattern, { exclude: elsewhere, most: most + 1 }, log);
    hasMore ||= found.length > most;
    for (const uri of found.slice(0, most)) {
      if (token.isCancellationRequested) break;
      const text = openText(uri) ?? (await textOf(uri, largest, log));
      if (text === undefined) unread.push(pathOf(uri));
      else if (namesFramework(text)) texts.push({ uri, text: codeOnly(pathOf(uri), text) });
    }
  }
  return { texts, bounds: { most, megabytes: largest / 1e6, hasMore, unread } };
}

/** Thousands of notebooks are kept at once: their pictures are not. */
const codeOnly = (path: string, text: string): string =>
  isNotebook(path) ? withoutOutputs(text) : text;

/** As it stands in the editor, where it is open. */
const openText = (uri: vscode.Uri): string | undefined =>
  vscode.workspace.textDocuments
    .find((one) => one.uri.toString() === uri.toString() && one.languageId === "python")
    ?.getText();

/** A folder with more Python files than this is read as far as the first of them. */
const most = 5_000;
/** Bytes; notebooks hold their pictures. */
const largest = 5_000_000;
