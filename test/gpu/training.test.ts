import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { gpuComputer } from "../../src/training/gpu/gpuComputer.ts";
import { doJob, type Job } from "../../src/training/job.ts";
import { planFor } from "../../src/training/plan.ts";
import { settingFor, type Setting } from "../../src/training/setting.ts";
import { activationOf } from "../training/activations.ts";
import { onDevice } from "./device.ts";

const jobOf = (setting: Setting, name: string): Job => ({
  plan: planFor(setting, activationOf(name)),
  arithmetic: "f32",
  first: 0,
  count: setting.networks,
  state: null,
  from: 0,
  to: setting.epochs,
  examined: false,
});

// 25 epochs of the page's four samples are 100 steps.
const page = settingFor({ networks: 100, epochs: 25, seed: 3 });
const moons = settingFor({ task: "moons", networks: 20, epochs: 2, hidden: [4, 3] });
const cases: readonly (readonly [string, Setting, string, number])[] = [
  ["the page's network", page, "theano:sigmoid", 2e-6],
  ["cross entropy", { ...page, loss: "cross-entropy" }, "theano:hard_sigmoid", 2e-5],
  ["a slope that uses the output", page, "keras:tanh", 1e-5],
  ["parameters", moons, "torch:hardtanh(min_val=-0.5,max_val=0.75)", 1e-5],
  ["momentum", { ...moons, optimizer: "momentum", rate: 0.01 }, "torch:gelu", 1e-4],
  ["Adam", { ...moons, optimizer: "adam", rate: 0.01 }, "keras:elu", 1e-3],
  ["large networks", { ...moons, hidden: [16, 16] }, "keras:relu", 1e-4],
  ["a curve", settingFor({ task: "curve", networks: 5, epochs: 3 }), "keras:softplus", 1e-4],
];

await onDevice((device) => {
  describe("networks trained on the GPU", () => {
    for (const [what, setting, name, bound] of cases)
      it(`are those of the workers within ${bound}: ${what}`, async () => {
        const job = jobOf(setting, name);
        const { state, measured } = await gpuComputer(device).compute(job);
        const want = doJob(job);
        state.forEach((number, i) => {
          const other = want.state[i]!;
          assert.ok(
            Object.is(number, other) ||
              Math.abs(number - other) <= bound * Math.max(1, Math.abs(other)),
            `${number} for ${other}`,
          );
        });
        assert.equal(measured.losses.length, setting.networks);
      });

    it("are the same, bit for bit, in two runs", async () => {
      const job = jobOf(page, "theano:sigmoid");
      const [one, two] = [
        await gpuComputer(device).compute(job),
        await gpuComputer(device).compute(job),
      ];
      assert.deepEqual(one.state, two.state);
    });
  });
});
