import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { inert } from "../../../src/present/text/inert.ts";

describe("inert", () => {
  it("makes no link of a folder's name", () =>
    assert.equal(
      inert("[run](command:evil)/requirements.txt"),
      "[run] (command:evil)/requirements.txt",
    ));
  it("makes no icon of it", () => assert.equal(inert("$(flame)"), "$ (flame)"));
  it("finds the link behind marks that nobody sees", () =>
    assert.equal(inert("[run]\u200b(command:evil)\u202e"), "[run] (command:evil)"));
  it("leaves usual paths and sentences as they are", () => {
    const text = "from packages/model (old)/requirements-dev.txt, through tensorflow 2.11.0";
    assert.equal(inert(text), text);
  });
});
