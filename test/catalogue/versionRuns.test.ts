import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { choiceOf, type ChoiceKey } from "../../src/catalogue/choice.ts";
import { versionRuns, type VersionRun } from "../../src/catalogue/lookup/versionRuns.ts";
import { required } from "../../src/required.ts";

function runsOf(entry: string, parameters: ChoiceKey["parameters"] = {}): readonly VersionRun[] {
  const choice = choiceOf({ entry, version: "2.3.1", backend: "theano", parameters });
  return versionRuns(required(choice, entry));
}

describe("the versions of a function", () => {
  it("are put together as far as the definition stays the same", () => {
    const runs = runsOf("keras@2.0.0:keras.activations.hard_sigmoid");
    assert.deepEqual(
      runs.map(({ generation, choices: [first] }) => [generation, first.version]),
      [
        [1, "1.0.0"],
        [2, "2.0.0"],
        [3, "3.0.0"],
        [3, "3.0.1"],
      ],
    );
  });

  it("take parameters along, under the names that they have there", () => {
    const runs = runsOf("keras@2.2.3:keras.activations.relu", { alpha: 0.1 });
    assert.equal(runs.at(-1)?.choices[0].parameters["negative_slope"], 0.1);
  });

  it("leave out a release without one of them", () => {
    const runs = runsOf("keras@2.2.3:keras.activations.relu", { threshold: 1 });
    assert.equal(runs[0]?.choices[0].version, "2.2.3");
  });

  it("stay on the backend where a release has it", () => {
    const runs = runsOf("keras@2.0.0:keras.activations.hard_sigmoid");
    const backends = runs.map(({ choices }) => choices.at(-1)?.backend);
    assert.deepEqual(backends, ["theano", "tensorflow", "tensorflow", "tensorflow"]);
  });
});
