import * as vscode from "vscode";
import { registeredBy } from "../../advice/resolveFile.ts";
import { nothingRegistered, registeredTogether, type Registered } from "../../python/registered.ts";
import { pause } from "../pause.ts";
import {
  elsewhere,
  filesLike,
  folderOf,
  isElsewhere,
  pythonFiles,
  textOf,
} from "../workspace/files.ts";

/** The names that folders give a framework for activations of their own; found out in the background. */
export interface Registrations {
  /** What the files of the same folder register. Any name, while the folder is being searched: what is not known is not held against a name. */
  of(uri: vscode.Uri): Registered;
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
    if (known.get(keyOf(folder)) !== mine) return;
    mine.isComplete = true;
    changed.fire();
  }
  /** True when the file registers something else than before. */
  async function look(uri: vscode.Uri, { registering }: Search): Promise<boolean> {
    const text = await textOf(uri, largest, log);
    const registered = text === undefined ? nothingRegistered : registeredBy(uri.path, text);
    const before = registering.get(uri.toString()) ?? nothingRegistered;
    if (registered === nothingRegistered) registering.delete(uri.toString());
    else registering.set(uri.toString(), registered);
    return told(before) !== told(registered);
  }
  function of(uri: vscode.Uri): Registered {
    const folder = folderOf(uri);
    if (folder === undefined) return nothingRegistered;
    const found = known.get(keyOf(folder));
    if (found !== undefined) return answer(found);
    const mine: Search = { registering: new Map(), isComplete: false };
    known.set(keyOf(folder), mine);
    void search(folder, mine);
    return answer(mine);
  }
  /** A file that changed is looked at alone, unless nobody has asked about its folder yet. */
  async function again(uri: vscode.Uri): Promise<void> {
    const folder = folderOf(uri);
    const found = folder && known.get(keyOf(folder));
    if (found === undefined || isElsewhere(uri)) return;
    if (await look(uri, found)) changed.fire();
  }

  const parts = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange((uri) => void again(uri)),
    watcher.onDidCreate((uri) => void again(uri)),
    watcher.onDidDelete((uri) => void again(uri)),
  );
  return {
    of,
    onDidChange: changed.event,
    dispose() {
      known.clear();
      parts.dispose();
    },
  };
}

interface Search {
  readonly registering: Map<string, Registered>;
  isComplete: boolean;
}

function answer({ registering, isComplete }: Search): Registered {
  const { names, more } = registeredTogether(registering.values());
  return { names, more: more || !isComplete };
}

const told = ({ names, more }: Registered): string => JSON.stringify([more, ...names]);

const keyOf = ({ uri }: vscode.WorkspaceFolder): string => uri.toString();

/** A folder with more Python files than this is judged by the first of them. */
const most = 2_000;
/** Bytes; hardly anyone writes longer files by hand, but notebooks hold their pictures. */
const largest = 2_000_000;
/** Files read at once. */
const together = 16;
