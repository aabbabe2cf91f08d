/** Files that come back as they were. */
import { mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Remembered {
  /** Whether a file is new, gone or other than it was. */
  changed(): boolean;
  restore(): void;
}

/** Remembers what these files hold. */
export function remembered(files: () => readonly string[]): Remembered {
  const before = contents(files());
  const changes = (): Changes => {
    const now = contents(files());
    return {
      added: [...now.keys()].filter((path) => !before.has(path)),
      others: [...before].filter(([path, bytes]) => !now.get(path)?.equals(bytes)),
    };
  };
  return {
    changed() {
      const { added, others } = changes();
      return added.length + others.length > 0;
    },
    restore() {
      const { added, others } = changes();
      for (const path of added) remove(path);
      for (const [path, bytes] of others) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      }
    },
  };
}

interface Changes {
  readonly added: readonly string[];
  readonly others: readonly (readonly [path: string, before: Buffer])[];
}

/** Every file below a folder. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const contents = (paths: readonly string[]): ReadonlyMap<string, Buffer> =>
  new Map(paths.map((path) => [path, readFileSync(path)]));

/** Removes a file, and the folders that are empty without it. */
function remove(path: string): void {
  rmSync(path);
  for (let folder = dirname(path); readdirSync(folder).length === 0; folder = dirname(folder))
    rmdirSync(folder);
}
