// The texts of the workspace's modules that documents import by a star, read when a document asks for them.
import * as vscode from "vscode";
import { starModulesIn } from "../../advice/resolved/starModulesIn.ts";
import { candidatesOf, type TextOfFile } from "../../advice/resolved/workspaceModules.ts";
import { folderOf, pathOf, textOf } from "../workspace/files.ts";

export interface ModuleTexts {
  /** By their paths within the folder: what a document of this path and these texts imports by a star, and what that does. */
  of(uri: vscode.Uri, texts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Fires when such a module has another text than before, or came or went. */
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

export function moduleTexts(log: vscode.LogOutputChannel): ModuleTexts {
  const saved = new Map<string, Promise<string | undefined>>();
  const changed = new vscode.EventEmitter<void>();
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.py");

  /** The text in the editor, else the saved text. */
  function textAt(uri: vscode.Uri): Promise<string | undefined> {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === key);
    const found = saved.get(key) ?? textOf(uri, maxBytes, log);
    if (saved.size >= maxKept) saved.clear();
    saved.set(key, found);
    return open === undefined ? found : Promise.resolve(open.getText());
  }
  function forget(uri: vscode.Uri): void {
    if (saved.delete(uri.toString())) changed.fire();
  }

  async function of(
    uri: vscode.Uri,
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const folder = folderOf(uri);
    const modules = texts.flatMap(starModulesIn);
    if (folder === undefined || modules.length === 0) return none;
    const found = new Map<string, string>();
    let left = maxModulesRead;
    const follow = async (names: readonly string[], path: string, depth: number): Promise<void> => {
      for (const candidate of names.flatMap((name) => candidatesOf(name, path))) {
        if (depth === 0 || found.has(candidate) || left-- <= 0) continue;
        const text = await textAt(vscode.Uri.joinPath(folder.uri, candidate));
        if (text === undefined) continue;
        found.set(candidate, text);
        await follow(starModulesIn(text), candidate, depth - 1);
      }
    };
    await follow(modules, pathOf(uri), maxDepth);
    return found;
  }

  const parts = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (saved.has(document.uri.toString())) changed.fire();
    }),
  );
  return { of, onDidChange: changed.event, dispose: () => void parts.dispose() };
}

/** The texts as the resolver asks for them. */
export const textsIn =
  (texts: ReadonlyMap<string, string>): TextOfFile =>
  (path) =>
    texts.get(path);

const none: ReadonlyMap<string, string> = new Map();
/** Bytes; no module that people import by a star is longer. */
const maxBytes = 1_000_000;
/** Places that are looked at for one document. */
const maxModulesRead = 40;
const maxDepth = 4;
const maxKept = 500;
