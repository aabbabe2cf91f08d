import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formulaAnswers } from "../../../src/meaning/formulaAnswers.ts";
import { explanationOf } from "../../../src/present/hover/explanation.ts";
import type { Namesake } from "../../../src/present/hover/facts.ts";
import { mentions } from "../../advice/resolved.ts";

const header = "from torch import nn\nimport torch.nn.functional as F\nfrom keras import layers\n";

/** The namesakes that the hover over the last line's activation lists, the engines that run models among them. */
function withEngines(call: string): readonly Namesake[] {
  const mention = mentions(`${header}y = ${call}\n`, "torch==2.1.0\nkeras==2.3.1").at(-1);
  assert.ok(mention);
  const explanation = explanationOf(mention, formulaAnswers());
  assert.ok(explanation.kind === "function");
  return explanation.facts.namesakes;
}

const namesakes = (call: string): readonly Namesake[] =>
  withEngines(call).filter(({ engines }) => engines !== true);

const places = (call: string): readonly string[] => namesakes(call).flatMap(({ where }) => where);

const kinds = (call: string): readonly string[] => [
  ...new Set(namesakes(call).map(({ apart }) => apart.kind)),
];

describe("a namesake", () => {
  it("is compared at the values that the call gives", () => {
    for (const call of [
      "layers.ThresholdedReLU(theta=0.7)",
      "nn.CELU(alpha=0.7)",
      "layers.ReLU(max_value=6)",
      "nn.LeakyReLU(0.2)",
    ])
      assert.deepEqual(kinds(call), ["nowhere"], call);
  });
  it("is told apart by its default alone", () => {
    const defaults = namesakes("nn.LeakyReLU(0.01)").map(({ otherDefaults }) => otherDefaults);
    assert.deepEqual(defaults, [
      [{ name: "negative_slope", default: "0.3" }],
      [{ name: "negative_slope", default: "0.2" }],
      [],
      [{ name: "negative_slope", default: "0.02" }],
    ]);
  });
  it("that has no such number is left out, for it cannot be called so", () => {
    assert.deepEqual(places("nn.Softplus(beta=2, threshold=10)"), ["PaddlePaddle ≥ 2.0.0"]);
    const bounded = ["PaddlePaddle ≥ 2.0.0", "MLX ≥ 0.15.0", "tinygrad ≥ 0.6.0"];
    assert.deepEqual(places("F.hardtanh(y, -2, 2)"), bounded);
  });
  it("that has one of two forms only still differs from the other", () => {
    assert.ok(kinds('nn.GELU("tanh")').includes("most"));
  });
  it("of an engine has the form of the framework's that computes the same", () => {
    const others = withEngines('layers.Activation("hard_sigmoid")').filter(
      ({ where }) => where.includes("PyTorch ≥ 1.5.0") || where.includes("llama.cpp (ggml)"),
    );
    const form = "clip(0.1666667 * x + 0.5, 0, 1)";
    assert.deepEqual(
      others.map(({ inForm }) => inForm.theirs),
      [form, form],
    );
  });
  it("is compared with defaults where the call gives nothing", () => {
    assert.ok(kinds("nn.LeakyReLU()").includes("unbounded"));
  });
  it("is not compared at a default where the call's value is not known", () => {
    assert.deepEqual(kinds("nn.LeakyReLU(slope)"), ["unknown"]);
  });
});
