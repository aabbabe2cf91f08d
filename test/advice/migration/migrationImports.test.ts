import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { migrated } from "./migrating.ts";

describe("the imports of a file that moves to Keras 3", () => {
  it("takes away an import that ends the file, and none that brings nothing yet", () => {
    const use = "def f(): return ThresholdedReLU(theta=0.5)\n";
    for (const gone of ["ThresholdedReLU", "(ThresholdedReLU", "ThresholdedReLU  # old"]) {
      const text = migrated(`${use}from keras.layers import ${gone}`);
      assert.doesNotMatch(text, /from keras\.layers/);
    }
    for (const last of ["(", ""])
      assert.equal(
        migrated(`import keras\nfrom keras.layers import ${last}`),
        `import keras\nfrom keras.layers import ${last}`,
      );
  });
});
