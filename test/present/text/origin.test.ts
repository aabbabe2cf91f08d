import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { originText } from "../../../src/present/text/origin.ts";

const origin = (id: string): string =>
  originText(newestChoice(entries.find((one) => one.id === id)!));

describe("originText", () => {
  it("is a framework with its version", () =>
    assert.equal(origin("puzzlelib@1.0.0:clip"), "PuzzleLib 1.0.3"));

  it("cites a paper by one author, by two, by the first of many", () => {
    assert.equal(origin("paper@0:mish"), "Misra 2019");
    assert.equal(origin("paper@0:gelu"), "Hendrycks & Gimpel 2016");
    assert.equal(origin("paper@0:hard_sigmoid"), "Courbariaux et al. 2016");
    assert.equal(origin("paper@0:hard_swish"), "Howard et al. 2019");
  });

  it("finds a year in the source of every paper's definition", () => {
    for (const { id, framework } of entries)
      if (framework === "paper") assert.match(origin(id), /^[^,]{4,40} (?:19|20)\d\d$/, id);
  });
});
