import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as v from "valibot";

import { emptySelection } from "../../src/protocol/selection.ts";
import { trainingExperimentSchema } from "../../src/protocol/trainingOrder.ts";

const training = {
  task: "moons",
  loss: "squared",
  init: "he",
  optimizer: "adam",
  networks: "100",
  epochs: "20",
  rate: "0.01",
  hidden: "8, 8",
  seed: "7",
  straightThrough: true,
  of: "documented",
  layers: [null, "x * sigmoid(x)"],
  map: false,
} as const;
const experiment = { selection: emptySelection, training };
const read = (one: unknown) => v.safeParse(trainingExperimentSchema, one);
const withPart = (part: object) => ({ ...experiment, training: { ...training, ...part } });

describe("a training that a link holds", () => {
  it("comes back whole", () =>
    assert.deepEqual(read(JSON.parse(JSON.stringify(experiment))).output, experiment));

  it("of an earlier version has each function in every layer", () => {
    const { of: _, layers: __, map: ___, ...earlier } = training;
    const { output } = read({ ...experiment, training: earlier });
    assert.deepEqual(output, withPart({ of: "implemented", layers: [], map: false }));
  });

  it("loses what the schema does not know", () =>
    assert.deepEqual(read({ ...experiment, run: true }).output, experiment));

  for (const [what, wrong] of [
    ["nothing", null],
    ["text", "train"],
    ["a task that is not there", withPart({ task: "mnist" })],
    ["a number in the place of a text", withPart({ networks: 100 })],
    ["a text that is too long", withPart({ rate: "1".repeat(41) })],
    ["a formula that is too long", withPart({ layers: ["x".repeat(4001)] })],
    ["more layers than there are", withPart({ layers: [null, null, null, null] })],
    ["a selection of the wrong shape", { ...experiment, selection: [] }],
  ] as const)
    it(`is refused if it is ${what}`, () => assert.equal(read(wrong).success, false));
});
