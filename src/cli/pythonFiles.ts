import { readdirSync } from "node:fs";
import { join } from "node:path";
import { factsOf } from "./sourceText.ts";

/** The files that a path names: itself, or every Python file and notebook below it, in order. */
export function pythonFiles(path: string): readonly string[] {
  if (!factsOf(path)?.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return ELSEWHERE.test(entry.name) ? [] : pythonFiles(inside);
      return entry.isFile() && /\.(py|ipynb)$/.test(entry.name) ? [inside] : [];
    });
}

// Folders of installed or generated code.
const ELSEWHERE = /^(\..*|node_modules|site-packages|venv|__pycache__|build|dist)$/;
