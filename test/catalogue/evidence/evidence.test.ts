import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { evidenceFor } from "../../../src/catalogue/evidence/evidence.ts";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../../src/catalogue/name.ts";

const evidence = (name: string) => {
  const found = lookup(nameRequest(name)!);
  assert.ok(found.kind === "found", name);
  return evidenceFor(found.choice);
};

describe("What a definition rests on", () => {
  it("is a recording where this release was recorded, on this backend", () => {
    assert.deepEqual(evidence("torch@1.13.1:torch.nn.ReLU"), { kind: "recorded" });
    assert.deepEqual(evidence("keras@3.15.1/torch:keras.activations.relu"), { kind: "recorded" });
    assert.deepEqual(evidence("torch@2.14.1:torch.nn.ReLU"), { kind: "recorded" });
    assert.deepEqual(evidence("jax@0.10.2:jax.nn.gelu"), { kind: "recorded" });
    assert.deepEqual(evidence("keras@3.15.1/jax:keras.layers.ELU"), { kind: "recorded" });
  });
  it("is a recording on a backend whose name begins with the framework's", () => {
    for (const name of [
      "theano@1.0.5/theano-c:theano.tensor.nnet.sigmoid",
      "theano@1.0.5/theano-py:theano.tensor.nnet.sigmoid",
      "tfjs@4.22.0/tfjs-cpu:relu",
      "tfjs@4.22.0/tfjs-wasm:relu",
      "puzzlelib@1.0.2/puzzlelib-cpu:relu",
    ])
      assert.deepEqual(evidence(name), { kind: "recorded" }, name);
  });
  it("is the source on a backend whose code was recorded on another", () => {
    assert.deepEqual(evidence("puzzlelib@1.0.2/puzzlelib-cuda:relu"), { kind: "read" });
    assert.deepEqual(evidence("puzzlelib@1.0.2/puzzlelib-cpu:gelu"), { kind: "read" });
  });
  it("is the source elsewhere, up to the newest release that was read", () => {
    assert.deepEqual(evidence("torch@2.4.0:torch.nn.ReLU"), { kind: "read" });
    assert.deepEqual(evidence("mlx@0.32.1:mlx.nn.relu"), { kind: "read" });
  });
  it("is an earlier release in those that nobody here has read", () => {
    assert.deepEqual(evidence("torch@2.15.0:torch.nn.ReLU"), {
      kind: "unchanged",
      since: "2.14.1",
    });
    assert.deepEqual(evidence("jax@0.12.0:jax.nn.relu"), { kind: "unchanged", since: "0.11.0" });
    assert.deepEqual(evidence("mlx@0.40.0:mlx.nn.relu"), { kind: "unchanged", since: "0.32.1" });
  });
});
