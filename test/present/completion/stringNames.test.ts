import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { takenAt } from "../../../src/advice/arguments/takenAt.ts";
import { stringNames } from "../../../src/present/completion/stringNames.ts";

const texts = (...of: Parameters<typeof stringNames>): readonly string[] =>
  stringNames(...of).map(({ text }) => text);

describe("the strings that are offered", () => {
  it("are those of the version", () => {
    assert.ok(texts("transformers", "5.18.0").includes("hardswish"));
    assert.ok(!texts("transformers", "4.57.6").includes("hardswish"));
  });
  it("name nothing that no string reaches", () =>
    assert.deepEqual(
      texts("transformers", "5.18.0").filter((text) => text.includes(".")),
      [],
    ));
  it("are few where the callee takes few", () => {
    const forward = { callee: "diffusers.FeedForward", parameter: "activation_fn" };
    assert.ok(takenAt(forward, "diffusers", "0.35.0")?.includes("geglu"));
    assert.ok(!takenAt(forward, "diffusers", "0.35.0")?.includes("swish"));
    const config = { callee: "transformers.BertConfig", parameter: "hidden_act" };
    assert.equal(takenAt(config, "transformers", "5.18.0"), undefined);
  });
});
