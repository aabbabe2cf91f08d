// The table of spellings as a file sees it that may lie inside a framework.
import { frameworks } from "../../catalogue/frameworks/index.ts";
import type { SpellingTable } from "../../python/spellingTable.ts";
import { table } from "./table.ts";
import { perText } from "../../memo.ts";

/** For a file of a framework, or of a copy of it, relative imports are the framework's own. */
export function tableAt(path: string): SpellingTable {
  const folders = path.split("/").slice(0, -1);
  const name = folders.find((folder) => packages.has(folder));
  if (name === undefined) return table;
  // A checkout often has the package's name too: transformers/src/transformers.
  const home = folders.slice(folders.lastIndexOf(name)).join(".");
  return tableOf(home);
}

const packages = new Set(Object.values(frameworks).flatMap(({ inside }) => inside ?? []));
const tableOf = perText(
  { textOf: (home: string) => home, maxAnswers: 500 },
  (home): SpellingTable => ({ ...table, home }),
);
