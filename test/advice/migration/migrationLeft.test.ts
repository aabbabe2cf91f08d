import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { left, migrated } from "./migrating.ts";

describe("what a migration leaves", () => {
  it("is what depends on values or arguments that the text does not show", () => {
    assert.deepEqual(left("from keras.layers import ThresholdedReLU\nThresholdedReLU(theta=t)\n"), [
      "arguments ThresholdedReLU",
    ]);
    assert.deepEqual(left("import keras.backend as K\nK.relu(x, **options)\n"), ["arguments relu"]);
    assert.deepEqual(
      left(
        "import keras.backend as K\nfrom functools import partial\npartial(K.relu, alpha=0.2)\n",
      ),
      ["arguments relu"],
    );
  });
  it("is a layer that is handed on, and its import stays", () => {
    const code = "from keras.layers import ThresholdedReLU\ntable = {1: ThresholdedReLU}\n";
    assert.deepEqual(left(code), ["uncalled ThresholdedReLU"]);
    assert.equal(migrated(code), code);
  });
  it("is a layer that learns", () =>
    assert.deepEqual(
      left("from keras.layers.advanced_activations import SReLU\nSReLU()\n", "keras==1.2.2"),
      ["learned SReLU"],
    ));
  it("is what branches disagree about", () =>
    assert.deepEqual(
      left(`if hard:
    from keras.activations import hard_sigmoid as f
else:
    from keras.activations import sigmoid as f
y = f(x)
`),
      ["branches f"],
    ));
  it("is what a comment holds", () => {
    const code = `import keras\nkeras.activations.hard_sigmoid(x)  # activation-lens: ignore\n`;
    assert.equal(migrated(code), code);
    assert.deepEqual(left(code), ["ignored hard_sigmoid"]);
  });
  it("is an import that nothing here uses, and a module that has to be named otherwise", () => {
    assert.deepEqual(left("from keras.layers import ThresholdedReLU\n"), [
      "import ThresholdedReLU",
    ]);
    assert.deepEqual(left("from keras.layers import advanced_activations\n"), [
      "import keras.layers.advanced_activations",
    ]);
  });
});
