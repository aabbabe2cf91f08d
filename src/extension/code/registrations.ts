import * as vscode from "vscode";
import { registeredBy } from "../../advice/readers/resolveFile.ts";
import {
  mayRegister,
  nothingRegistered,
  registeredTogether,
  type Registered,
} from "../../python/facts/registered.ts";
import { burst } from "../burst.ts";
import { pause } from "../pause.ts";
import { excludedFiles, isExcluded } from "../workspace/excludedFiles.ts";
import { filesLike, folderOf, pathOf, pythonFiles, textOf } from "../workspace/files.ts";

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
    const files = await filesLike(pattern, { exclude: excludedFiles, most: maxFiles }, log);
    await lookAt(files, mine, () => known.get(keyOf(folder)) === mine);
    if (known.get(keyOf(folder)) !== mine) return;
    mine.isComplete = true;
    changed.fire();
  }
  /** True when one of the files registers something else than before. Parsing one takes up to a tenth of a second. */
  async function lookAt(
    files: readonly vscode.Uri[],
    { registering }: Search,
    goOn = (): boolean => true,
  ): Promise<boolean> {
    let isOther = false;
    for (let i = 0; i < files.length && goOn(); i += together) {
      const some = files.slice(i, i + together);
      const texts = await Promise.all(some.map((uri) => textOf(uri, maxBytes, log)));
      for (const [j, uri] of some.entries()) {
        const text = texts[j] ?? "";
        if (note(uri, text, registering)) isOther = true;
        if (mayRegister(text)) await pause();
      }
      await pause();
    }
    return isOther;
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
  /** Only changed files are read, unless their folder was never read. */
  const again = burst<string>((uris) => {
    const files = uris.map((uri) => vscode.Uri.parse(uri, true));
    const looks = [...known].map(([key, mine]) => {
      const inside = (uri: vscode.Uri): boolean => folderOf(uri)?.uri.toString() === key;
      return lookAt(files.filter(inside), mine);
    });
    void Promise.all(looks).then((are) => {
      if (are.includes(true)) changed.fire();
    });
  });
  const soon = (uri: vscode.Uri): void => {
    if (!isExcluded(pathOf(uri))) again.add(uri.toString());
  };

  const parts = vscode.Disposable.from(
    changed,
    again,
    watcher,
    watcher.onDidChange(soon),
    watcher.onDidCreate(soon),
    watcher.onDidDelete(soon),
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

/** Notes what a file's text registers; true if that is something else than before. */
function note(uri: vscode.Uri, text: string, registering: Search["registering"]): boolean {
  const registered = registeredBy(uri.path, text);
  const before = registering.get(uri.toString()) ?? nothingRegistered;
  if (registered === nothingRegistered) registering.delete(uri.toString());
  else registering.set(uri.toString(), registered);
  return namesText(before) !== namesText(registered);
}

const namesText = ({ names, more }: Registered): string => JSON.stringify([more, ...names]);

const keyOf = ({ uri }: vscode.WorkspaceFolder): string => uri.toString();

/** A folder with more Python files than this is judged by the first of them. */
const maxFiles = 2_000;
/** Bytes; hardly anyone writes longer files by hand, but notebooks hold their pictures. */
const maxBytes = 2_000_000;
/** Files read at once. */
const together = 16;
