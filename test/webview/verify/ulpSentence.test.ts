import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { notRun } from "../../../src/verify/notRun.ts";
import type { Report } from "../../../src/verify/report.ts";
import { emptyStrip } from "../../../src/verify/strip.ts";
import type { App } from "../../../webview/app.ts";
import type { Found } from "../../../webview/verify/checks.ts";
import { ulpSentence } from "../../../webview/verify/view/ulpSentence.ts";

const say: App["say"] = (phrase, ...fillings) => [phrase, ...fillings].join(" ");

function found(format: Report["format"]): Found {
  const subject = { name: "a", entry: "a", framework: "a", version: "", backend: "" };
  const asked = { leg: "outputs", of: "value", form: "documented", domain: "f16" } as const;
  const { notRun: _, ...report } = notRun({ ...subject, parameters: {} }, asked, "");
  const strips = {
    floats: emptyStrip("floats", -Infinity, Infinity),
    linear: emptyStrip("linear", -128, 128),
  };
  const shown = { key: "a", title: "A", understood: [], stage: "whole", strips } as const;
  return { ...shown, report: { ...report, ...(format && { format }) } };
}

describe("what a ULP is", () => {
  it("is said of the type that is judged, with the step behind 1", () => {
    const told = (format: Report["format"]): string => ulpSentence({ say } as App, [found(format)]);
    assert.equal(told(undefined), "whatUlpIs float32 1.2e-7");
    assert.equal(told("f16"), "whatUlpIs float16 0.00098");
    assert.equal(told("bf16"), "whatUlpIs bfloat16 0.0078");
    assert.equal(told("f64"), "whatUlpIs float64 2.2e-16");
  });
  it("is not said without a report", () => assert.equal(ulpSentence({ say } as App, []), ""));
});
