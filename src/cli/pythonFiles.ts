import { readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { complain } from "./output.ts";
import { factsOf } from "./sourceText.ts";

/** The files that a path names: itself, or every Python file and notebook below it, in order. */
export function pythonFiles(path: string): readonly string[] {
  if (!factsOf(path)?.isDirectory()) return [path];
  return entriesOf(path)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return ELSEWHERE.test(entry.name) ? [] : pythonFiles(inside);
      return entry.isFile() && /\.(py|ipynb)$/.test(entry.name) ? [inside] : [];
    });
}

/** Nothing in a folder that may not be read, which is reported. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return [];
  }
}

// Folders of installed or generated code.
const ELSEWHERE = /^(\..*|node_modules|site-packages|venv|__pycache__|build|dist)$/;
