import * as vscode from "vscode";
import { withoutOutputs } from "../../advice/readers/notebook.ts";
import { isNotebook } from "../../advice/readers/readers.ts";
import { namesFramework } from "../../advice/spellings/namesFramework.ts";
import { mayDescribeModel } from "../../models/architecture/document.ts";
import type { Bounds } from "../../present/report/bounds.ts";
import { mayDescribe } from "../models/descriptions.ts";
import { elsewhere } from "./elsewhere.ts";
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

/** The Python files and notebooks of some folders, as far as the bounds reach; none when cancelled. */
export const pythonTexts = (...where: Where): Promise<PythonTexts> =>
  textsIn(
    { pattern: pythonFiles, isOne: namesFramework, most: 5_000, largest: 5_000_000 },
    ...where,
  );

/** The JSON and YAML files that may describe a model; data in JSON is often larger than any description. */
export const descriptionTexts = (...where: Where): Promise<PythonTexts> =>
  textsIn(
    { pattern: describingFiles, isOne: mayDescribeModel, most: 1_000, largest: 1_000_000 },
    ...where,
  );

type Where = readonly [
  folders: readonly vscode.Uri[],
  log: vscode.LogOutputChannel,
  token: vscode.CancellationToken,
];

interface Sought {
  readonly pattern: string;
  readonly isOne: (text: string) => boolean;
  /** Files of a folder: one with more of them is read as far as the first of them. */
  readonly most: number;
  /** Bytes; notebooks hold their pictures. */
  readonly largest: number;
}

async function textsIn(
  { pattern, isOne, most, largest }: Sought,
  ...[folders, log, token]: Where
): Promise<PythonTexts> {
  const texts: PythonText[] = [];
  const unread: string[] = [];
  let hasMore = false;
  for (const folder of folders) {
    const all = new vscode.RelativePattern(folder, pattern);
    const found = await filesLike(all, { exclude: elsewhere, most: most + 1 }, log);
    hasMore ||= found.length > most;
    for (const uri of found.slice(0, most)) {
      if (token.isCancellationRequested) break;
      const text = openText(uri) ?? (await textOf(uri, largest, log));
      if (text === undefined) unread.push(pathOf(uri));
      else if (isOne(text)) texts.push({ uri, text: codeOnly(pathOf(uri), text) });
    }
  }
  return { texts, bounds: { maxFiles: most, megabytes: largest / 1e6, hasMore, unread } };
}

/** Thousands of notebooks are kept at once: their pictures are not. */
const codeOnly = (path: string, text: string): string =>
  isNotebook(path) ? withoutOutputs(text) : text;

/** As it stands in the editor, where it is open. */
const openText = (uri: vscode.Uri): string | undefined =>
  vscode.workspace.textDocuments
    .find(
      (one) =>
        one.uri.toString() === uri.toString() && (one.languageId === "python" || mayDescribe(one)),
    )
    ?.getText();
