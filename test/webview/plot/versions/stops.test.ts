import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { choiceOf, type ChoiceKey } from "../../../../src/catalogue/choice.ts";
import type { Choice } from "../../../../src/catalogue/request.ts";
import { apart } from "../../../../src/meaning/apart.ts";
import { required } from "../../../../src/required.ts";
import { stopsOf } from "../../../../webview/plot/versions/stops.ts";

const choice = (entry: string, version: string, parameters: ChoiceKey["parameters"] = {}): Choice =>
  required(choiceOf({ entry, version, backend: null, parameters }), entry);

/** "1 = 2 ≠ 3" */
async function stopsText(one: Choice): Promise<string> {
  const stops = await stopsOf(one, "implemented", (a, b) => Promise.resolve(apart(a, b)));
  return stops
    .map(({ label, isSame }) => (isSame === undefined ? label : `${isSame ? "=" : "≠"} ${label}`))
    .join(" ");
}

describe("the stops of a slider through versions", () => {
  it("are the generations, where the function is not the same in all of them", async () => {
    const hardSigmoid = choice("keras@2.0.0:keras.activations.hard_sigmoid", "2.3.1");
    assert.equal(await stopsText(hardSigmoid), "1 = 2 ≠ 3");
  });

  it("are none where only the writing changed", async () => {
    assert.equal(await stopsText(choice("torch@0.4.1:torch.nn.functional.elu", "2.9.0")), "");
    assert.equal(await stopsText(choice("keras@3.0.0:keras.activations.relu", "3.0.0")), "");
  });

  it("are none for what acts on an axis", async () => {
    assert.equal(await stopsText(choice("onnx@13:Softmax", "13")), "");
  });

  it("tell the releases where a generation changed within itself", async () => {
    const gelu = choice("mlx@0.0.3:mlx.nn.gelu_fast_approx", "0.5.0");
    assert.equal(await stopsText(gelu), "≤ 0.4.0 ≠ ≥ 0.5.0");
  });

  it("know a release that is not in the list", async () => {
    const stops = await stopsOf(
      choice("keras@2.0.0:keras.activations.hard_sigmoid", "2.3.99"),
      "implemented",
      (a, b) => Promise.resolve(apart(a, b)),
    );
    assert.deepEqual(
      stops.map(({ choices }) => choices.some(({ version }) => version === "2.3.99")),
      [false, true, false],
    );
  });
});
