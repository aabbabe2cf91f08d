import * as vscode from "vscode";
import { registersActivations } from "../advice/registers.ts";
import { elsewhere, filesLike, pythonFiles, textOf } from "./files.ts";
import { pause } from "./slices.ts";

/** Which folders give a framework activations of their own; found out in the background. */
export interface Registrations {
  /** Whether a file of the same folder registers some. True while the folder is being searched: what is not known is not held against a name. */
  mayConcern(uri: vscode.Uri): boolean;
  /** Fires when an answer became another one. */
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

export function registrationsIn(log: vscode.LogOutputChannel): Registrations {
  const known = new Map<string, Search>();
  const changed = new vscode.EventEmitter<void>();
  const watcher = vscode.workspace.createFileSystemWatcher(pythonFiles);

  async function search(folder: vscode.WorkspaceFolder, mine: Search): Promise<void> {
    const pattern = new vscode.RelativePattern(folder, pythonFiles);
    const files = await filesLike(pattern, { exclude: elsewhere, most }, log);
    for (let i = 0; i < files.length && known.get(keyOf(folder)) === mine; i += together) {
      await Promise.all(files.slice(i, i + together).map((uri) => look(uri, mine)));
      await pause();
    }
    mine.isComplete = true;
    if (mine.registering.size === 0) changed.fire();
  }
  async function look(uri: vscode.Uri, { registering }: Search): Promise<void> {
    const text = await textOf(uri, largest, log);
    if (text !== undefined && registersActivations(text)) registering.add(uri.toString());
    else registering.delete(uri.toString());
  }
  function mayConcern(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder === undefined) return false;
    const found = known.get(keyOf(folder));
    if (found !== undefined) return isAnswer(found);
    const mine: Search = { registering: new Set(), isComplete: false };
    known.set(keyOf(folder), mine);
    void search(folder, mine);
    return true;
  }
  /** A file that changed is looked at alone, unless nobody has asked about its folder yet. */
  async function again(uri: vscode.Uri): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const found = folder && known.get(keyOf(folder));
    if (found === undefined || isForeign(uri)) return;
    const before = isAnswer(found);
    await look(uri, found);
    if (isAnswer(found) !== before) changed.fire();
  }

  const parts = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange((uri) => void again(uri)),
    watcher.onDidCreate((uri) => void again(uri)),
    watcher.onDidDelete((uri) => void again(uri)),
  );
  return {
    mayConcern,
    onDidChange: changed.event,
    dispose() {
      known.clear();
      parts.dispose();
    },
  };
}

interface Search {
  readonly registering: Set<string>;
  isComplete: boolean;
}

const isAnswer = ({ registering, isComplete }: Search): boolean =>
  registering.size > 0 || !isComplete;

const keyOf = ({ uri }: vscode.WorkspaceFolder): string => uri.toString();

/** As `elsewhere` says. */
const isForeign = ({ path }: vscode.Uri): boolean =>
  /\/(?:node_modules|site-packages|\.venv|venv|\.tox|\.git)\//.test(path);

/** A folder with more Python files than this is judged by the first of them. */
const most = 2_000;
/** Bytes; hardly anyone writes longer files by hand, but notebooks hold their pictures. */
const largest = 2_000_000;
/** Files read at once. */
const together = 16;
