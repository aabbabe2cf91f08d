/** Works out into dist/facts.json what hovers tell of the catalogue's formulas. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { workOut } from "../../src/present/hover/workedOut.ts";

/** That takes seconds, so it is kept until this script changes: catalogue and analysis are bundled in it. */
export function writeFacts(file: string): void {
  const script = readFileSync(fileURLToPath(import.meta.url));
  const kept = `out/cache/facts-${createHash("sha256").update(script).digest("hex").slice(0, 16)}.json`;
  mkdirSync("out/cache", { recursive: true });
  if (!existsSync(kept)) writeFileSync(kept, workOut());
  writeFileSync(file, readFileSync(kept));
}
