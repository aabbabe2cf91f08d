import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { doJob, type Job, type JobResult } from "../../src/training/job.ts";
import { initialWeights } from "../../src/training/initial.ts";
import { planFor } from "../../src/training/plan.ts";
import { optimizerIds, settingFor, type Setting } from "../../src/training/setting.ts";
import { taskOf } from "../../src/training/tasks.ts";
import { activationOf } from "./activations.ts";

const job = (setting: Setting, name: string, more: Partial<Job> = {}): JobResult =>
  doJob({
    plan: planFor(setting, activationOf(name)),
    arithmetic: "f32",
    first: 0,
    count: setting.networks,
    state: null,
    from: 0,
    to: setting.epochs,
    examined: true,
    ...more,
  });

// 25 epochs of the page's four samples are 100 steps.
const short = settingFor({ networks: 8, epochs: 25, seed: 7 });

describe("the network of the page", () => {
  it("is trained as the page's code trains it", () => {
    const { state, measured } = job(short, "theano:sigmoid", { arithmetic: "f64" });
    for (let n = 0; n < short.networks; n++) {
      const { weights, loss } = asOnThePage(initialWeights(short, n, 1), short);
      weights.forEach((weight, index) => near(state[index * short.networks + n]!, weight, 1e-12));
      near(measured.losses[n]!, loss, 1e-12);
    }
  });

  it("stays within 2e-6 of a float64 run over 100 steps, and within 2e-5 with momentum or Adam", () => {
    for (const optimizer of optimizerIds)
      for (const name of ["theano:sigmoid", "theano:hard_sigmoid", "keras:tanh"]) {
        const setting = settingFor({ networks: 8, epochs: 25, seed: 7, optimizer });
        const bound = optimizer === "sgd" ? 2e-6 : 2e-5;
        const single = job(setting, name);
        const double = job(setting, name, { arithmetic: "f64" });
        single.state.forEach((weight, index) => near(weight, double.state[index]!, bound));
      }
  });

  it("starts with the same weights and ends the same, however the networks are divided", () => {
    const setting = settingFor({ networks: 300, epochs: 10 });
    const whole = job(setting, "theano:sigmoid");
    const part = job(setting, "theano:sigmoid", { first: 130, count: 70 });
    assert.deepEqual(part.measured.losses, whole.measured.losses.slice(130, 200));
  });

  it("goes on from a state as if it had not stopped", () => {
    for (const optimizer of optimizerIds) {
      const setting = { ...short, optimizer };
      const { state } = job(setting, "keras:tanh", { to: 10 });
      const resumed = job(setting, "keras:tanh", { state, from: 10 });
      assert.deepEqual(resumed.state, job(setting, "keras:tanh").state);
    }
  });
});

describe("what is measured", () => {
  it("finds the flat parts of a unit that saturates, and calls it dead if all samples are there", () => {
    const setting = settingFor({ networks: 1, epochs: 1, rate: 1e-30 });
    // All three units see 3 and more: the hard sigmoid is 1, and flat, at every sample.
    const state = new Float32Array(13).fill(0.1);
    [2, 5, 8].forEach((bias) => (state[bias] = 3));
    const { measured, examined } = job(setting, "theano:hard_sigmoid", { state });
    assert.deepEqual([measured.flat[0], measured.dead[0]], [1, 1]);
    assert.deepEqual([examined!.gradientNorms[0], examined!.linearity[0]], [0, 1]);
  });
  it("counts networks whose rate is too high as no number, and their units as not flat", () => {
    const setting = settingFor({ networks: 4, epochs: 100, rate: 1e6 });
    const { measured } = job(setting, "puzzlelib:leakyRelu(a=-0.2)");
    assert.ok(measured.losses.every((loss) => !Number.isFinite(loss)));
    assert.ok(measured.flat.every((share) => share === 0));
  });
  it("calls a hard sigmoid in its middle linear, and one that reaches its ends not", () => {
    const setting = settingFor({ networks: 1, epochs: 1, rate: 1e-30 });
    const inMiddle = new Float32Array(13).fill(0.1);
    near(job(setting, "theano:hard_sigmoid", { state: inMiddle }).examined!.linearity[0]!, 1, 1e-5);
    const steep = new Float32Array([20, 20, -10, 20, 20, -30, 0, 0, 0, 5, -5, 0, -2.5]);
    assert.ok(job(setting, "theano:hard_sigmoid", { state: steep }).examined!.linearity[0]! < 0.7);
  });
});

/** The page's code, line by line, in float64. */
function asOnThePage(start: Float64Array, { rate, epochs, task }: Setting) {
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  const theta1 = [0, 3, 6].map((at) => [...start.slice(at, at + 3)]);
  const theta2 = [...start.slice(9)];
  const dot = (u: readonly number[], v: readonly number[]): number =>
    u.reduce((sum, one, i) => sum + one * v[i]!, 0);
  const { samples } = taskOf(task);
  const run = (inputs: readonly number[]) => {
    const x = [...inputs, 1];
    const hidden = [...theta1.map((w) => sigmoid(dot(w, x))), 1];
    return { x, hidden, out: sigmoid(dot(theta2, hidden)) };
  };
  for (let i = 0; i < epochs; i++)
    for (const { inputs, target } of samples) {
      const { x, hidden, out } = run(inputs);
      const error = 2 * (out - target) * out * (1 - out);
      const errors = theta1.map((_, j) => error * theta2[j]! * hidden[j]! * (1 - hidden[j]!));
      hidden.forEach((h, j) => (theta2[j]! -= rate * error * h));
      theta1.forEach((w, j) => x.forEach((one, k) => (w[k]! -= rate * errors[j]! * one)));
    }
  const losses = samples.map(({ inputs, target }) => (run(inputs).out - target) ** 2);
  return { weights: [...theta1.flat(), ...theta2], loss: losses.reduce((a, b) => a + b) / 4 };
}

const near = (got: number, want: number, bound: number): void =>
  assert.ok(Math.abs(got - want) <= bound * Math.max(1, Math.abs(want)), `${got} for ${want}`);
