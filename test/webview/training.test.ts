import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { choiceOf } from "../../src/catalogue/choice.ts";
import { trainable } from "../../src/training/trainable.ts";
import { experiments, itemsOf } from "../../webview/training/experiments.ts";
import { orderOf, readTrainingOrder, usualOrder } from "../../webview/training/order.ts";

describe("the experiments", () => {
  for (const experiment of experiments)
    it(`can be run: ${experiment.title}`, () => {
      const items = itemsOf(experiment);
      assert.equal(items.length, experiment.names.length);
      assert.equal(readTrainingOrder(experiment.order).kind, "read");
      for (const item of items) {
        const one = trainable(choiceOf(item)!, { straightThrough: true });
        assert.equal(one.kind, "trainable");
      }
    });
});

describe("a training order", () => {
  it("is read as the setting that it was made of", () => {
    const read = readTrainingOrder(orderOf({ task: "spirals", hidden: [5, 4], seed: 9 }));
    assert.ok(read.kind === "read");
    const { task, hidden, seed } = read.setting;
    assert.deepEqual([task, hidden, seed], ["spirals", [5, 4], 9]);
  });
  it("says what is wrong with it", () => {
    const kinds = (part: Partial<typeof usualOrder>) => {
      const read = readTrainingOrder({ ...usualOrder, ...part });
      return read.kind === "wrong" ? read.problem.kind : "";
    };
    assert.equal(kinds({ networks: "" }), "out-of-range");
    assert.equal(kinds({ hidden: "3,,3" }), "out-of-range");
    assert.equal(kinds({ rate: "fast" }), "not-positive");
    assert.equal(kinds({ task: "curve", loss: "cross-entropy" }), "cross-entropy-of-curve");
    assert.equal(kinds({ hidden: "64,64,64", networks: "65536" }), "too-many-weights");
  });
});
