import * as vscode from "vscode";

import { bringsKeras } from "../../project/distributions.ts";
import type { DocumentReader } from "../code/reader.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";

/** Keeps the context key that shows the migration in a folder's menu once a file or a pin names Keras. */
export function watchKeras(reader: DocumentReader, facts: WorkspaceFacts): vscode.Disposable {
  let found = false;
  const look = async (): Promise<void> => {
    if (found) return;
    found = (await isNamed(reader)) || (await isPinned(facts));
    if (found) await vscode.commands.executeCommand("setContext", usesKeras, true);
  };
  void look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    facts.onDidChange(look),
  );
}

async function isNamed(reader: DocumentReader): Promise<boolean> {
  const document = vscode.window.activeTextEditor?.document;
  const mentions = document?.languageId === "python" ? await reader.mentions(document) : [];
  return mentions.some(({ framework }) => framework === "keras" || framework === "tf.keras");
}

/** In a folder of this machine: a virtual one, where each file is a request to a server, is read when someone asks. */
async function isPinned(facts: WorkspaceFacts): Promise<boolean> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri }) => uri.scheme === "file",
  );
  const projects = await Promise.all(folders.map(({ uri }) => facts.projectOf(uri)));
  return projects.some(({ pins }) =>
    pins.some(({ distribution, rank }) => rank !== "installed" && bringsKeras(distribution)),
  );
}

/** The key that package.json's menus ask for. */
const usesKeras = "activationLens.usesKeras";
