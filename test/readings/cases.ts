import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";

/**
 * Runs a file of cases, one test each. A case is a title, a formula, `==>` and the expected text,
 * each on a line of its own; an empty line ends it.
 */
export function cases(file: string, reading: (formula: string, title: string) => string): void {
  const text = readFileSync(`test/cases/${file}`, "utf8").trim();
  for (const block of text.split(/\n{2,}/)) {
    const [title, formula, arrow, ...expected] = block.split("\n");
    assert.equal(arrow, "==>", `${file}: “${title}” has no arrow on its third line`);
    it(title, () => assert.equal(reading(formula!, title!), expected.join("\n")));
  }
}
