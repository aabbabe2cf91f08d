import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { answerOf } from "../../src/training/answer.ts";
import { doJob } from "../../src/training/job.ts";
import { planFor } from "../../src/training/plan.ts";
import { checkpoints, train, type Computer } from "../../src/training/run.ts";
import { settingFor } from "../../src/training/setting.ts";
import { quantiles, wilsonInterval } from "../../src/training/statistics.ts";
import { activationOf } from "./activations.ts";

const here: Computer = {
  arithmetic: "f32",
  atOnce: 2,
  weightsPerMillisecond: 1000,
  compute: (job) => Promise.resolve(doJob(job)),
};

describe("a run", () => {
  const setting = settingFor({ networks: 300, epochs: 60, rate: 2, loss: "cross-entropy" });
  const plan = planFor(setting, activationOf("theano:sigmoid"));

  it("gives the same answer whoever computes, in whatever parts", async () => {
    const one = answerOf(await train(plan, here), setting);
    const alone = { ...here, atOnce: 1, weightsPerMillisecond: 1e9 };
    assert.deepEqual(answerOf(await train(plan, alone), setting), one);
    assert.equal(one.epochs, 60);
    assert.ok(
      one.converged.low <= one.converged.share && one.converged.share <= one.converged.high,
    );
  });
  it("ends where it was last measured if it is stopped", async () => {
    const signal = { aborted: false };
    const onSnapshot = ({ epochs }: { epochs: number }): void => {
      signal.aborted = epochs >= 10;
    };
    const outcome = await train(plan, here, { signal, onSnapshot });
    assert.ok(outcome.end.epochs >= 10 && outcome.end.epochs < 60);
    assert.equal(outcome.end.measured.losses.length, 300);
  });
  it("has no quantiles where no network has a number", async () => {
    const exploding = settingFor({ networks: 20, epochs: 50, rate: 1e9 });
    const relu = planFor(exploding, activationOf("puzzlelib:leakyRelu(a=-0.2)"));
    const { nan, finalLoss, converged } = answerOf(await train(relu, here), exploding);
    assert.deepEqual([nan, finalLoss.median, converged.count], [20, NaN, 0]);
  });
});

describe("statistics", () => {
  it("gives Wilson's interval, which stays within 0 and 1", () => {
    // R's prop.test(8, 10, correct = FALSE).
    const [low, high] = wilsonInterval(8, 10);
    assert.ok(Math.abs(low - 0.4901625) < 1e-6 && Math.abs(high - 0.9433178) < 1e-6);
    assert.equal(wilsonInterval(0, 10)[0], 0);
    assert.equal(wilsonInterval(10, 10)[1], 1);
  });
  it("takes quantiles between neighbours", () =>
    assert.deepEqual(quantiles([4, 1, 3, 2], [0, 0.5, 1]), [1, 2.5, 4]));
  it("measures at the end, and at every time once", () => {
    for (const epochs of [1, 2, 39, 40, 2000, 1_000_000]) {
      const all = checkpoints(epochs);
      assert.equal(all.at(-1), epochs);
      assert.deepEqual(
        all,
        [...new Set(all)].sort((a, b) => a - b),
      );
    }
  });
});
