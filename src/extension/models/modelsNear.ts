// The saved models that a Python document loads.
import * as vscode from "vscode";
import { modelPaths } from "../../advice/models/modelPaths.ts";
import type { ModelAt } from "../../advice/subject.ts";
import type { Architecture } from "../../models/site.ts";
import type { FileReading } from "../../python/mention.ts";
import { folderOf } from "../workspace/files.ts";
import { inspectedAt } from "./inspectModel.ts";

/** Those at the literal paths of the document, read now. */
export async function modelsNear(
  { files = [] }: Pick<FileReading, "files">,
  uri: vscode.Uri,
  path: string,
): Promise<ModelAt> {
  const found = new Map<string, Architecture>();
  const folder = folderOf(uri)?.uri;
  if (folder === undefined) return () => undefined;
  const paths = new Set(files.flatMap((one) => modelPaths(one.path, path)));
  for (const one of [...paths].slice(0, maxModels)) {
    const read = await inspectedAt(vscode.Uri.joinPath(folder, one));
    if (typeof read !== "string" && read.kind === "model") found.set(one, read.architecture);
  }
  return (one) => found.get(one);
}

/** One document loads few models. */
const maxModels = 10;
