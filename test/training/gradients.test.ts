import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { blockNetwork } from "../../src/training/block/network.ts";
import { lossOf } from "../../src/training/block/loss.ts";
import { initialWeights } from "../../src/training/initial.ts";
import { planFor } from "../../src/training/plan.ts";
import { settingFor, weightsIn, type Setting } from "../../src/training/setting.ts";
import { taskOf } from "../../src/training/tasks.ts";
import { activationOf } from "./activations.ts";

// Away from kinks: with these weights no sum of a unit lies at one.
const settings: readonly Setting[] = [
  settingFor({ seed: 5 }),
  settingFor({ seed: 5, loss: "cross-entropy" }),
  settingFor({ task: "moons", hidden: [4, 3, 5], seed: 2 }),
  settingFor({ task: "moons", hidden: [2], seed: 3, loss: "cross-entropy", init: "he" }),
  settingFor({ task: "curve", hidden: [5, 4], seed: 4, init: "lecun" }),
];

const names = [
  "theano:sigmoid",
  "keras:tanh",
  "keras:elu",
  "keras:silu",
  "torch:gelu",
  "keras:softplus",
];

describe("the gradient by every weight", () => {
  for (const name of names)
    it(`equals central differences with ${name}`, () => {
      for (const setting of settings) {
        if (
          setting.loss === "cross-entropy" &&
          setting.task === "page-xor" &&
          name !== "theano:sigmoid"
        )
          continue; // Its output is no probability.
        for (const { got, want } of gradients(setting, name))
          assert.ok(
            Math.abs(got - want) < 1e-7 * Math.max(1, Math.abs(want)),
            `${got} for ${want}`,
          );
      }
    });
});

function gradients(setting: Setting, name: string) {
  const network = blockNetwork(planFor(setting, activationOf(name)), "f64", 1);
  const weights = initialWeights(setting, 0, 1);
  const [sample] = taskOf(setting.task).samples;
  const load = (): void => network.rows.forEach((row, index) => (row[0] = weights[index]!));
  const loss = (index: number, by: number): number => {
    load();
    network.rows[index]![0]! += by;
    network.forward(sample!.inputs);
    return lossOf[setting.loss](network.output[0]!, sample!.target);
  };
  load();
  network.forward(sample!.inputs);
  network.backward(sample!.target);
  network.update({ rate: 1, bias1: 1, bias2: 1 });
  const slopes = network.rows.map((row, index) => weights[index]! - row[0]!);
  assert.equal(slopes.length, weightsIn(setting));
  const h = 1e-5;
  return slopes.map((got, index) => ({ got, want: (loss(index, h) - loss(index, -h)) / (2 * h) }));
}
