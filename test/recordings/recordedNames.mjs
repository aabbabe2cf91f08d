// Writes src/catalogue/evidence/recordedNames.json: what of which release the archives of live recordings hold.
//   node test/recordings/recordedNames.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

const FILE = "src/catalogue/evidence/recordedNames.json";

/** @typedef {{ function: string, version?: string }} Recorded */
/** @typedef {{ framework: string, version: string, backend: string | null, functions: Recorded[] }} File */

/** @type {Map<string, Set<string>>} */
const names = new Map();
for (const path of ["media/recordings/live.json", "test/recordings/live.json"]) {
  /** @type {{ recordings: File[] }} */
  const index = JSON.parse(readFileSync(path, "utf8"));
  for (const { framework, version, backend, functions } of index.recordings)
    for (const one of functions) {
      const key = JSON.stringify([framework, one.version ?? version, backend ?? ""]);
      names.set(key, (names.get(key) ?? new Set()).add(one.function));
    }
}
const rows = [...names].sort().map(([key, found]) => {
  const [framework, version, backend] = JSON.parse(key);
  return { framework, version, backend, names: [...found].sort() };
});
const text = JSON.stringify(rows, undefined, 2);
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
