// The table of spellings as a file sees it that may lie inside a framework.
import { frameworks } from "../../catalogue/frameworks/index.ts";
import type { SpellingTable } from "../../python/spellingTable.ts";
import { table } from "./table.ts";

/** For a file of a framework, or of a copy of it, relative imports are the framework's own. */
export function tableAt(path: string): SpellingTable {
  const folders = path.split("/").slice(0, -1);
  const name = folders.find((folder) => packages.has(folder));
  if (name === undefined) return table;
  // A checkout often has the package's name too: transformers/src/transformers.
  const home = folders.slice(folders.lastIndexOf(name)).join(".");
  const found = known.get(home) ?? { ...table, home };
  if (known.size >= most) known.clear();
  known.set(home, found);
  return found;
}

const packages = new Set(Object.values(frameworks).flatMap(({ inside }) => inside ?? []));
const known = new Map<string, SpellingTable>();
const most = 500;
