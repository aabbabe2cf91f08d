import * as vscode from "vscode";
import { withoutOutputs } from "../../advice/readers/notebook.ts";
import { isNotebook } from "../../advice/readers/readers.ts";
import { namesFramework } from "../../advice/spellings/namesFramework.ts";
import { mayDescribeModel } from "../../models/architecture/document.ts";
import type { Bounds } from "../../present/report/bounds.ts";
import { mayDescribe } from "../models/descriptions.ts";
import { excludedFiles } from "./excludedFiles.ts";
import { describingFiles, filesLike, pathOf, pythonFiles, textOf } from "./files.ts";

export interface PythonText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

export interface PythonTexts {
  /** Of files that may mention an activation. */
  readonly texts: readonly PythonText[];
  readonly bounds: Bounds;
}

/** The Python files and notebooks of some folders, up to these limits; none when cancelled. */
export const pythonTexts = (...scope: SearchScope): Promise<PythonTexts> =>
  textsIn(
    { pattern: pythonFiles, accepts: namesFramework, maxFiles: 5_000, maxBytes: 5_000_000 },
    ...scope,
  );

/** The JSON and YAML files that may describe a model; data in JSON is often larger than any description. */
export const descriptionTexts = (...scope: SearchScope): Promise<PythonTexts> =>
  textsIn(
    { pattern: describingFiles, accepts: mayDescribeModel, maxFiles: 1_000, maxBytes: 1_000_000 },
    ...scope,
  );

type SearchScope = readonly [
  folders: readonly vscode.Uri[],
  log: vscode.LogOutputChannel,
  token: vscode.CancellationToken,
];

interface TextSearch {
  readonly pattern: string;
  readonly accepts: (text: string) => boolean;
  /** In one folder; further files of it are not read. */
  readonly maxFiles: number;
  /** Of one file; notebooks hold their pictures. */
  readonly maxBytes: number;
}

async function textsIn(
  { pattern, accepts, maxFiles, maxBytes }: TextSearch,
  ...[folders, log, token]: SearchScope
): Promise<PythonTexts> {
  const texts: PythonText[] = [];
  const unread: string[] = [];
  let hasMore = false;
  for (const folder of folders) {
    const all = new vscode.RelativePattern(folder, pattern);
    const found = await filesLike(all, { exclude: excludedFiles, most: maxFiles + 1 }, log);
    hasMore ||= found.length > maxFiles;
    for (const uri of found.slice(0, maxFiles)) {
      if (token.isCancellationRequested) break;
      const text = openText(uri) ?? (await textOf(uri, maxBytes, log));
      if (text === undefined) unread.push(pathOf(uri));
      else if (accepts(text)) texts.push({ uri, text: codeOnly(pathOf(uri), text) });
    }
  }
  return { texts, bounds: { maxFiles, megabytes: maxBytes / 1e6, hasMore, unread } };
}

/** Thousands of notebooks are kept at once: their pictures are not. */
const codeOnly = (path: string, text: string): string =>
  isNotebook(path) ? withoutOutputs(text) : text;

/** The text in the editor, if the file is open. */
const openText = (uri: vscode.Uri): string | undefined =>
  vscode.workspace.textDocuments
    .find(
      (one) =>
        one.uri.toString() === uri.toString() && (one.languageId === "python" || mayDescribe(one)),
    )
    ?.getText();
