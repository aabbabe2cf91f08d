import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formulaAnswers } from "../../../src/meaning/formulaAnswers.ts";
import { explanationMarkdown } from "../../../src/present/hover/explanationMarkdown.ts";
import { explanationOf, type Explanation } from "../../../src/present/hover/explanation.ts";
import { textOptions } from "../../../src/present/hover/hoverOptions.ts";
import { mentions } from "../../advice/resolved.ts";

function lastExplained(code: string, requirements: string): Explanation {
  const mention = mentions(code, requirements).at(-1);
  assert.ok(mention);
  return explanationOf(mention, formulaAnswers());
}

describe("an explanation", () => {
  it("says that a name is missing in a version that somebody chose", () => {
    const code = "from torch import nn\ny = nn.SiLU()\n";
    assert.equal(lastExplained(code, "torch==1.6.0").kind, "missing");
  });
  it("says which versions take a string", () => {
    const code = 'import tensorflow as tf\ny = tf.keras.layers.Dense(4, activation="LeakyReLU")\n';
    const explanation = lastExplained(code, "tensorflow==2.16.1");
    assert.ok(explanation.kind === "missing" && explanation.raises.kind === "missing");
    assert.equal(explanation.raises.where, "tf.keras 2.3.0–2.15.0");
  });
  it("says in which versions a name exists where nobody chose one, and none has all of the file", () => {
    const code =
      "import keras\na = keras.layers.ThresholdedReLU(1)\nb = keras.activations.glu(x)\n";
    assert.deepEqual(lastExplained(code, ""), {
      kind: "unknown",
      name: "keras.activations.glu",
      where: "Keras ≥ 3.7.0",
    });
  });
  it("names the functions that a variable may hold, and gives no formula for it", () => {
    const code = "import torch.nn.functional as F\nf = F.elu if smooth else F.relu\ny = f(x)\n";
    const explanation = lastExplained(code, "torch==2.1.0");
    assert.deepEqual(explanation, {
      kind: "several",
      name: "f",
      functions: ["torch.nn.functional.elu", "torch.nn.functional.relu"],
      parameters: [],
    });
  });
  it("says before the formula that a configuration's word runs another function", () => {
    const code = 'from transformers import GemmaConfig\nconfig = GemmaConfig(hidden_act="gelu")\n';
    const explanation = lastExplained(code, "transformers==5.0.0");
    const text = explanationMarkdown(explanation, textOptions);
    assert.match(text, /gelu_pytorch_tanh.*⚠︎ GemmaConfig replaces gelu .*f\(x\) =/su);
  });
});
