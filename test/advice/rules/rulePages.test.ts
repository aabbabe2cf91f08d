// The pages in docs/rules are made of what the rules say; UPDATE_GOLDEN=1 rewrites them.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { usualSeverity, type Rule } from "../../../src/advice/finding.ts";
import { rulePage } from "../../../src/advice/rulePage.ts";
import { ruleTexts } from "../../../src/advice/ruleTexts.ts";
import { inMemory } from "../../../src/models/bytes.ts";
import { kerasHdf5 } from "../../../src/models/formats/kerasHdf5.ts";
import { findings } from "../finding.ts";

/** The model that the page's example loads. */
const savedLstm = (path: string) => {
  const content = readFileSync("test/models/lstm-keras-2.3.1-theano.h5");
  return path === "lstm.h5" ? kerasHdf5(inMemory(content)) : undefined;
};

const rules = Object.keys(usualSeverity) as Rule[];
const folder = "docs/rules";

describe("Every rule", () => {
  it("has a page, and every page a rule", () => {
    if (process.env["UPDATE_GOLDEN"]) mkdirSync(folder, { recursive: true });
    for (const rule of rules) {
      const file = `${folder}/${rule}.md`;
      if (process.env["UPDATE_GOLDEN"]) writeFileSync(file, rulePage(rule));
      assert.ok(existsSync(file), file);
      assert.equal(readFileSync(file, "utf8"), rulePage(rule));
    }
    assert.deepEqual(readdirSync(folder).sort(), rules.map((rule) => `${rule}.md`).sort());
  });

  it("finds what its page shows, and not what it shows instead", () => {
    for (const rule of rules) {
      const { before, after, pinned } = ruleTexts[rule];
      const found = (code: string): readonly string[] =>
        findings(code, {
          modelAt: savedLstm,
          requirements: pinned,
          severities: { [rule]: "warning" },
        })
          .filter((one) => one.rule === rule)
          .map(({ message }) => message);
      assert.ok(found(before).length > 0, rule);
      assert.ok(found(after).length < found(before).length, rule);
    }
  });
});
