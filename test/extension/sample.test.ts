import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { frameworkOfFile } from "../../src/advice/own/frameworkOfFile.ts";
import { sampleText } from "../../src/extension/sample/sampleText.ts";
import { migratedCells, resolved } from "../advice/migration/migrating.ts";

describe("the sample file of the walkthrough", () => {
  it("is read as Keras 2, which its imports tell", () => {
    const file = resolved([sampleText], "");
    assert.equal(frameworkOfFile(file), "keras");
    const named = file.mentions.filter(({ imported }) => !imported);
    assert.equal(named.length, 6);
    for (const { choice, text } of named) assert.match(choice?.version ?? "", /^2\./, text);
  });

  it("has something to migrate", () => {
    const [after = ""] = migratedCells([sampleText], "");
    assert.match(after, /negative_slope=0\.1/);
    assert.doesNotMatch(after, /advanced_activations|activation="hard_sigmoid"/);
  });
});

describe("the framework of a file", () => {
  it("is what it imports where it names no activation", () => {
    const of = (code: string) => frameworkOfFile(resolved([code], ""));
    assert.equal(of("import torch.nn as nn\n"), "torch");
    assert.equal(of("from tensorflow.keras import layers\n"), "tf.keras");
    assert.equal(of("import numpy as np\n"), undefined);
  });
});
