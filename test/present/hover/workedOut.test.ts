import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { formulaAnswers } from "../../../src/meaning/formulaAnswers.ts";
import { hoverFacts } from "../../../src/present/hover/gather.ts";
import { workOut } from "../../../src/present/hover/workedOut.ts";

describe("what the build works out", () => {
  const text = workOut();
  const answers = formulaAnswers();
  answers.recall(text);

  it("is recalled as it was, infinities and minus zero too", () => {
    assert.equal(answers.text(), text);
    assert.ok(text.includes("Infinity"));
  });

  it("is all that hovers over plain names ask for", () => {
    for (const entry of entries)
      hoverFacts({
        choice: newestChoice(entry),
        because: { reason: "assumed" },
        stated: [],
        answers,
      });
    assert.equal(answers.text(), text);
  });
});
