import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notRun } from "../../../src/verify/notRun.ts";
import { difference, type Report } from "../../../src/verify/report.ts";
import { emptyStrip } from "../../../src/verify/strip.ts";
import type { App } from "../../../webview/app.ts";
import type { Found } from "../../../webview/verify/checks.ts";
import { reportMarkdown } from "../../../webview/verify/view/reportMarkdown.ts";
import { reportsJson } from "../../../webview/verify/reportsJson.ts";
import { mostOf, verdictOf } from "../../../webview/verify/view/verdict.ts";

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
    const differs = { count: 9, undefined: 2, undefinedReasons: { [difference]: 2 } };
    assert.equal(verdict(differs), "bad: differsVerdict 2 9");
  });
  it("names NaN for a number before any error, however large that is", () => {
    const worst = [
      { xBits: "3f800000", gotBits: "3f800000", wantBits: "00000000", ulp: 1e40 },
      { xBits: "42b20000", gotBits: "7fc00000", wantBits: "3f800000", ulp: 2 ** 32 },
    ];
    assert.equal(mostOf(app, found({ maxUlp: 1e40, worst }).report), "largestIsNaN 89");
  });
  it("states the rule by which an error above the tolerance in ULP passes", () => {
    const worst = [{ xBits: "c0a20000", gotBits: "80000000", wantBits: "b421f2d3", ulp: 1.06e7 }];
    const report = { count: 9, passed: 9, tolerance: 4, maxUlp: 1.06e7, worst };
    const headline = (part: Partial<Report>): string =>
      mostOf(app, found({ ...report, ...part }).report);
    assert.equal(headline({ leg: "recording" }), "largestOrAbsolute 1.06e7 -5.0625 4 2.4e-7");
    assert.equal(
      headline({ leg: "recording", of: "slope" }),
      "largestOrAbsolute 1.06e7 -5.0625 4 9.6e-7",
    );
    assert.equal(headline({ leg: "examples" }), "largestOrPrinted 1.06e7 -5.0625 4");
    assert.equal(
      headline({ leg: "kernel", of: "slope" }),
      "largestOrNearZero 1.06e7 -5.0625 4 5.96046e-8",
    );
    assert.equal(headline({ leg: "implemented" }), "largestError 1.06e7 -5.0625 4");
  });
  it("calls a result that is the recorded number so, which may be wrongly rounded itself", () => {
    const none = { count: 9, passed: 9, maxUlp: 0, worst: [] };
    assert.equal(mostOf(app, found({ ...none, leg: "recording" }).report), "sameAsRecorded");
    assert.equal(mostOf(app, found({ ...none, leg: "kernel" }).report), "noError");
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
  it("says how large the error can be on any adapter, where that is known", () => {
    const text = (atMost?: Report["atMost"]): string =>
      reportMarkdown(app, found(atMost === undefined ? {} : { atMost }));
    assert.match(text({ ulp: 8.1630417, xBits: "3fafa6f3" }), /allowedErrorBound 8\.164 /);
    assert.match(text({ ulp: 1e38, xBits: "c0200000" }), /allowedErrorUnbounded -2\.5 /);
    assert.doesNotMatch(text(), /allowedError/);
  });
  it("is JSON with the fields of the command line, several in an array", () => {
    const one = JSON.parse(reportsJson([found({})])) as { schema: number; name: string };
    assert.deepEqual([one.schema, one.name], [1, subject.name]);
    assert.equal((JSON.parse(reportsJson([found({}), found({})])) as unknown[]).length, 2);
  });
});
