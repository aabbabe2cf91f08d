import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { answerOf } from "../../../src/training/answer.ts";
import { planFor } from "../../../src/training/plan.ts";
import type { Outcome, Snapshot } from "../../../src/training/run.ts";
import { settingFor } from "../../../src/training/setting.ts";
import type { App } from "../../../webview/app.ts";
import type { LossSeries } from "../../../webview/train/trainings.ts";
import { answerText } from "../../../webview/train/view/answerText.ts";
import { activationOf } from "../../training/activations.ts";

const say: App["say"] = (phrase, ...fillings) => [phrase, ...fillings].join(" ");
const setting = settingFor({ networks: 2, epochs: 9 });

/** What is said of two networks with these losses and linearities in the end. */
function sentences(losses: readonly number[], linearity: readonly number[]): readonly string[] {
  const at = (epochs: number, numbers: readonly number[], linear: readonly number[]) => {
    const none = new Float64Array(2);
    const measured = { losses: Float64Array.from(numbers), flat: none, dead: none };
    const snapshot: Snapshot = { epochs, measured };
    const linearities = Float64Array.from(linear);
    return { ...snapshot, examined: { gradientNorms: linearities, linearity: linearities } };
  };
  const outcome: Outcome = {
    start: at(0, [1, 1], [1, 1]),
    end: at(7, losses, linearity),
    state: new Float32Array(0),
  };
  const plan = planFor(setting, activationOf("theano:sigmoid"));
  const result = { plan, outcome, answer: answerOf(outcome, setting), seconds: 1 };
  const series: LossSeries = {
    label: "sigmoid",
    colour: 0,
    setting,
    straightThrough: false,
    points: [],
    result: { kind: "trained", ...result, trainedBy: "workers" },
  };
  return answerText(app, series, 4);
}

const app = { say } as App;

describe("the answer of a training", () => {
  it("has no figure that is NaN when every network exploded", () => {
    const all = sentences([NaN, Infinity], [NaN, NaN]);
    assert.ok(!all.some((sentence) => sentence.includes("NaN")), all.join("\n"));
    assert.ok(all.includes("nanText 2"));
    assert.ok(all[0]?.startsWith("convergedText 0 2 0 0 "));
  });
  it("offers to pass the gradient on where there is none, and not where there is no value", () => {
    const said = (gradient: boolean) =>
      answerText(
        app,
        {
          label: "",
          colour: 0,
          setting,
          straightThrough: false,
          points: [],
          result: { kind: "none", reason: "It raises.", gradient },
        },
        4,
      );
    assert.deepEqual(said(false), ["It raises.", "straightThroughOffer"]);
    assert.deepEqual(said(true), ["It raises."]);
  });
  it("counts the epochs of a cancelled run, not those that were asked for", () => {
    const all = sentences([0.01, 0.3], [0.5, 0.7]);
    assert.ok(all.includes("trainedText 7 56 1.0 4"));
    assert.ok(all.includes("linearText 0.6 0.55 0.65"));
  });
});
