import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { doJob } from "../../../src/training/job.ts";
import { planFor } from "../../../src/training/plan.ts";
import { train, type Computer } from "../../../src/training/run.ts";
import { settingFor } from "../../../src/training/setting.ts";
import { activationOf } from "../../training/activations.ts";
import { readyGpu } from "../readyGpu.ts";
import { trainingComputer } from "../../../webview/train/trainingComputer.ts";

const workers: Computer = {
  arithmetic: "f32",
  atOnce: 1,
  weightsPerMillisecond: 100_000,
  compute: (job) => Promise.resolve(doJob(job)),
};

const plan = planFor(settingFor({ networks: 20, epochs: 50 }), activationOf("theano:sigmoid"));

describe("a training", () => {
  it("is done in workers where there is no graphics processor, or only a software one", () => {
    for (const gpu of [{ kind: "starting" } as const, readyGpu("SwiftShader", {})])
      assert.equal(trainingComputer(gpu, workers).trainedBy(), "workers");
  });

  it("goes on in workers from where it was when the device is lost, and says so", async () => {
    const computer = trainingComputer(readyGpu("H200", lostDevice), workers);
    assert.equal(computer.trainedBy(), "gpu");
    const [whole, mixed] = [await train(plan, workers), await train(plan, computer)];
    assert.deepEqual(mixed, whole);
    assert.equal(computer.trainedBy(), "gpu-then-workers");
  });
});

const never = new Promise(() => undefined);
const lostDevice = {
  lost: Promise.resolve({ message: "The driver was reset." }),
  pushErrorScope: () => undefined,
  popErrorScope: () => never,
  createShaderModule: () => ({ getCompilationInfo: () => never }),
  createComputePipelineAsync: () => never,
};
