import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { notRun } from "../../../src/verify/notRun.ts";
import { difference, type Report } from "../../../src/verify/report.ts";
import { emptyStrip } from "../../../src/verify/strip.ts";
import type { App } from "../../../webview/app.ts";
import { noChecks, type Checks, type Found } from "../../../webview/verify/checks.ts";
import { verdictSentences } from "../../../webview/verify/view/verdictSentences.ts";

const say: App["say"] = (phrase, ...fillings) => [phrase, ...fillings].join(" ");
const app = { say } as App;
const subject = {
  name: "tanh",
  entry: "tanh",
  framework: "keras",
  version: "3.15.1",
  backend: "torch",
  parameters: {},
};
const strips = {
  floats: emptyStrip("floats", -Infinity, Infinity),
  linear: emptyStrip("linear", -128, 128),
};

function found(report: Partial<Report>, stage: Found["stage"] = "whole"): Found {
  const asked = { leg: "kernel", of: "value", form: "stable", domain: "f16" } as const;
  const { notRun: _, ...nothing } = notRun(subject, asked, "");
  return { key: "a", title: "A", understood: [], stage, strips, report: { ...nothing, ...report } };
}

const told = (checks: Partial<Checks>): readonly string[] =>
  verdictSentences(app, { ...noChecks, ...checks }).map(({ mark, text }) => `${mark}: ${text}`);

const adapter = {
  kind: "hardware",
  vendor: "v",
  architecture: "a",
  description: "GPU",
  backend: "vulkan",
} as const;
/** 1.5 instead of 1, at 2. */
const worst = [{ xBits: "40000000", gotBits: "3fc00000", wantBits: "3f800000", ulp: 4e6 }];

describe("a verdict in words", () => {
  it("says first whether recorded output agrees", () => {
    const { report } = found({ leg: "recording", count: 9, passed: 9 });
    const source = { from: "Keras 3.15.1" };
    assert.deepEqual(told({ recorded: { kind: "found", source, report } }), [
      "good: matchesRecorded Keras 3.15.1",
    ]);
    assert.deepEqual(told({ recorded: { kind: "none" } }), ["open: nothingRecorded"]);
    const other = { ...report, failed: 1, worst };
    assert.deepEqual(told({ recorded: { kind: "found", source, report: other } }), [
      "bad: differsFromRecorded Keras 3.15.1 2 1.5 1",
    ]);
  });

  it("says so where the recorded output is that of another release", () => {
    const { report } = found({ leg: "recording", count: 9, passed: 9 });
    const source = { from: "Keras 2.3.1 on Theano", ofOtherRelease: true } as const;
    assert.deepEqual(told({ recorded: { kind: "found", source, report } }), [
      "good: matchesOtherRelease Keras 2.3.1 on Theano",
    ]);
  });

  it("names what was recorded, not the title of its card", () => {
    const one = found({ leg: "recording", count: 9, passed: 9 });
    const source = { from: "Keras 3.15.1" };
    assert.deepEqual(told({ found: [{ ...one, title: "Recorded from Keras 3.15.1", source }] }), [
      "good: matchesRecorded Keras 3.15.1",
    ]);
  });

  it("calls a kernel right to the last bit only where every result is", () => {
    const all = { adapter, count: 9, passed: 9 };
    assert.deepEqual(told({ found: [found({ ...all, maxUlp: 0.5 })] }), [
      "good: rightToTheBit GPU 9",
    ]);
    assert.deepEqual(told({ found: [found({ ...all, maxUlp: 2, worst })] }), [
      "good: asExactAsPromised GPU 2 0.5",
    ]);
    assert.deepEqual(told({ found: [found({ ...all, failed: 1, maxUlp: 9, worst })] }), [
      "bad: wrongOnGpu GPU 2 1.5 1",
    ]);
  });

  it("says where a naive shader is off, and by how much, which is no fault of the code", () => {
    const naive = { kernel: "documented", count: 9, passed: 8, failed: 1, worst } as const;
    assert.deepEqual(told({ found: [found(naive)] }), ["open: naiveIsOff 2 1.5 1 0.5"]);
    const noNumber = worst.map((one) => ({ ...one, gotBits: "7fc00000" }));
    assert.deepEqual(told({ found: [found({ ...naive, worst: noNumber })] }), [
      "open: naiveIsOffWithoutBound 2 NaN 1",
    ]);
  });

  it("says nothing while it runs, and that it ended early", () => {
    const some = { adapter, count: 9, passed: 9, maxUlp: 0 };
    assert.deepEqual(told({ found: [found(some, "running")] }), []);
    assert.deepEqual(told({ found: [found(some, "early")] }), [
      "good: rightToTheBit GPU 9",
      "open: notAllSeen",
    ]);
  });

  it("says that the code is not its documentation", () => {
    const differs = {
      leg: "implemented",
      count: 9,
      passed: 7,
      undefinedReasons: { [difference]: 2 },
    } as const;
    assert.deepEqual(told({ found: [found(differs)] }), ["bad: differsVerdict 2 9"]);
    assert.deepEqual(told({ found: [found({ ...differs, undefinedReasons: {} })] }), [
      "good: matchesDocumented",
    ]);
  });
});
