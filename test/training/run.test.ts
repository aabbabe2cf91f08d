import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";

import { doJob } from "../../src/training/job.ts";
import { planFor } from "../../src/training/plan.ts";
import { train, type Computer } from "../../src/training/run.ts";
import { settingFor } from "../../src/training/setting.ts";
import { activationOf } from "./activations.ts";

describe("a run", () => {
  it("that fails leaves nobody at work and begins nothing more", async () => {
    let [begun, atWork] = [0, 0];
    const computer: Computer = {
      arithmetic: "f32",
      atOnce: 2,
      weightsPerMillisecond: 1000,
      async compute(job) {
        begun++;
        if (job.first === 0) throw new Error("The worker is gone.");
        atWork++;
        await setImmediate();
        atWork--;
        return doJob(job);
      },
    };
    const plan = planFor(settingFor({ networks: 2048, epochs: 1 }), activationOf("keras:tanh"));
    await assert.rejects(train(plan, computer), /The worker is gone/);
    assert.equal(atWork, 0);
    const begunByThen = begun;
    await setImmediate();
    await setImmediate();
    assert.equal(begun, begunByThen);
    assert.ok(begun < 16, `${begun} of 16 jobs`);
  });
});
