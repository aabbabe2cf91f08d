import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notRun } from "../../src/verify/notRun.ts";
import { DIFFERENCE, type Report } from "../../src/verify/report.ts";
import { emptyStrip } from "../../src/verify/strip.ts";
import type { App } from "../../webview/app.ts";
import type { Found } from "../../webview/check/checks.ts";
import { reportMarkdown } from "../../webview/view/verify/reportMarkdown.ts";
import { reportsJson } from "../../webview/check/reportsJson.ts";
import { mostOf, verdictOf } from "../../webview/view/verify/verdict.ts";

const say: App["say"] = (phrase, ...fillings) => [phrase, ...fillings].join(" ");
const app = { say } as App;

const subject = {
  name: "keras.activations.tanh",
  entry: "tanh",
  framework: "keras",
  version: "3.15.1",
  backend: "torch",
  parameters: {},
};
const asked = { leg: "kernel", of: "value", form: "stable", domain: "f16" } as const;
const strips = {
  floats: emptyStrip("floats", -Infinity, Infinity),
  linear: emptyStrip("linear", -128, 128),
};

const found = (report: Partial<Report>, stage: Found["stage"] = "whole"): Found => {
  const { notRun: _, ...nothing } = notRun(subject, asked, "");
  const key = { key: "stable", title: "Stable", understood: [] };
  return { ...key, stage, strips, report: { ...nothing, ...report } };
};

const verdict = (report: Partial<Report>, stage?: Found["stage"]) => {
  const { mark, text } = verdictOf(app, found(report, stage));
  return `${mark}: ${text}`;
};

describe("the verdict of a verification", () => {
  it("is good only where all ran and held", () => {
    const passed = { count: 9, passed: 9 };
    assert.equal(verdict(passed), "good: passedVerdict 9");
    assert.equal(verdict(passed, "running"), "open: soFarVerdict 9");
    assert.equal(verdict(passed, "early"), "open: earlyVerdict 9");
    assert.equal(verdict({}), "open: nothingVerified");
  });
  it("tells a failure and a difference as soon as they are seen", () => {
    assert.equal(verdict({ count: 9, failed: 1 }, "running"), "bad: failedVerdict 1 9");
    const differs = { count: 9, undefined: 2, undefinedReasons: { [DIFFERENCE]: 2 } };
    assert.equal(verdict(differs), "bad: differsVerdict 2 9");
  });
  it("names NaN for a number before any error, however large that is", () => {
    const worst = [
      { xBits: "3f800000", gotBits: "3f800000", wantBits: "00000000", ulp: 1e40 },
      { xBits: "42b20000", gotBits: "7fc00000", wantBits: "3f800000", ulp: 2 ** 32 },
    ];
    assert.equal(mostOf(app, found({ maxUlp: 1e40, worst }).report), "largestIsNaN 89");
  });
});

describe("a report that leaves the page", () => {
  it("is Markdown with the verdict, the figures and the worst inputs", () => {
    const worst = [{ xBits: "3f800000", gotBits: "3f800000", wantBits: "3f800001", ulp: 1 }];
    const text = reportMarkdown(app, found({ count: 9, passed: 9, maxUlp: 1, worst }));
    assert.match(text, /^## keras\.activations\.tanh \(keras 3\.15\.1\), value: Stable\n/);
    assert.match(text, /passedVerdict 9\. largestError 1 1 0/);
    assert.match(text, /\| `1` +\| `1` +\| `1\.0000001` +\| `1` +\|/);
  });
  it("is JSON with the fields of the command line, several in an array", () => {
    const one = JSON.parse(reportsJson([found({})])) as { schema: number; name: string };
    assert.deepEqual([one.schema, one.name], [1, subject.name]);
    assert.equal((JSON.parse(reportsJson([found({}), found({})])) as unknown[]).length, 2);
  });
});
