// Writes src/catalogue/evidence/recordedNames.ts: what of which release the archives of live recordings hold.
//   node test/recordings/recordedNames.mjs
import { readFileSync, writeFileSync } from "node:fs";

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
writeFileSync(
  "src/catalogue/evidence/recordedNames.ts",
  `// Written by test/recordings/recordedNames.mjs from the archives of live recordings.

/** What was recorded of a release, under the names that code uses; an empty backend where there is one way to compute. */
export interface RecordedNames {
  readonly framework: string;
  readonly version: string;
  readonly backend: string;
  readonly names: readonly string[];
}

export const recordedNames: readonly RecordedNames[] = ${JSON.stringify(rows, undefined, 2)};
`,
);
