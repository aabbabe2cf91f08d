import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import { judgeUnit } from "../../../src/verify/exhaustive/judgeUnit.ts";
import { stretchesOf } from "../../../src/verify/exhaustive/stretches.ts";
import { unitsOf } from "../../../src/verify/exhaustive/units.ts";
import { verifyEvery, type Judges } from "../../../src/verify/exhaustive/verifyEvery.ts";
import { kernelCheck } from "../../../src/verify/checks/kernelCheck.ts";
import type { Report } from "../../../src/verify/report.ts";
import { emulated, type Runner } from "../../../src/verify/runner.ts";

const formula = parse("maximum(x, 0)");
const check = kernelCheck(
  {
    subject: { name: "", entry: "", framework: "", version: "", backend: "", parameters: {} },
    of: "value",
    domain: "f32",
    formula,
    parameters: {},
    kinks: [0],
    zeros: [],
  },
  "stable",
);
const units = unitsOf({ low: 1, high: 1 + 2 ** -23 * (5 * 2 ** 20 - 1) });
const judge = { check, stretches: stretchesOf(formula, {}) };
const judges: Judges = {
  atOnce: 2,
  judge: async (unit, results) => judgeUnit(judge, unit, results),
};
const every = (runner: Runner) => ({ check, runner, judges, units });
const relu = emulated((x) => Math.max(x, 0));
const now = () => 0;

describe("verifying every input", () => {
  it("counts each input once", async () => {
    const report = await verifyEvery(every(relu), { now });
    assert.equal(report.count, 5 * 2 ** 20);
    assert.equal(report.passed, report.count);
    assert.equal(report.maxUlp, 0);
    assert.equal(report.digests, undefined);
  });
  it("has a digest for each exponent that it judged", async () => {
    const whole = unitsOf({ low: 1, high: 4 });
    const found = async (runner: Runner) =>
      (await verifyEvery({ ...every(runner), units: whole }, { now })).digests;
    const [one, two, ...more] = (await found(relu)) ?? [];
    assert.deepEqual([one?.xBits, two?.xBits, more], ["3f800000", "40000000", []]);
    const other = await found(emulated((x) => (x === 3 ? 4 : Math.max(x, 0))));
    assert.deepEqual(other?.[0], one);
    assert.notEqual(other?.[1]?.digestBits, two?.digestBits);
  });
  it("reports what was done when it is cancelled", async () => {
    const signal = { aborted: false };
    const onProgress = () => (signal.aborted = true);
    const report = await verifyEvery(every(relu), { now, signal, onProgress });
    assert.ok(report.count > 0 && report.count < 5 * 2 ** 20);
    assert.equal(report.count % 2 ** 20, 0);
    assert.equal(report.inputs.rule, `every float32 value: ${report.count} of ${2 ** 32}`);
  });
  it("passes a failure on after it told of all that was judged", async () => {
    let soFar: (() => Report) | undefined;
    let runs = 0;
    const failing: Runner = {
      ...relu,
      run: (kernel, inputs, at) =>
        ++runs > 3 ? Promise.reject(new Error("lost")) : relu.run(kernel, inputs, at),
    };
    const watch = {
      now,
      onProgress: (_: number, __: number, told: () => Report) => (soFar = told),
    };
    await assert.rejects(verifyEvery(every(failing), watch), /lost/);
    assert.equal(soFar?.().count, 3 * 2 ** 20);
  });
  it("passes a judge's failure on", async () => {
    const broken: Judges = { atOnce: 1, judge: () => Promise.reject(new Error("ended")) };
    await assert.rejects(verifyEvery({ ...every(relu), judges: broken }, { now }), /ended/);
  });
});
