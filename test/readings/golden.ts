import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** Compares a long text with the file that is reviewed for it; UPDATE_GOLDEN=1 rewrites the file. */
export function golden(file: string, text: string): void {
  const path = `test/golden/${file}`;
  if (process.env["UPDATE_GOLDEN"]) {
    mkdirSync("test/golden", { recursive: true });
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, "utf8"));
}
