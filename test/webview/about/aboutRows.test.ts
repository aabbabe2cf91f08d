import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice } from "../../../src/catalogue/choice.ts";
import { implementedIn } from "../../../src/catalogue/definition.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { shapeOf } from "../../../src/meaning/shape.ts";
import { subjectOf } from "../../../src/meaning/subject.ts";
import { analyse } from "../../../src/numeric/facts/analyse.ts";
import { places } from "../../../src/present/text/places.ts";
import type { App } from "../../../webview/app.ts";
import { analysisRows } from "../../../webview/about/view/analysisRows.ts";

const say: App["say"] = (phrase, ...fillings) => [phrase, ...fillings].join(" ");

function about(name: string) {
  const entry = entries.find((one) => one.name.endsWith(name));
  assert.ok(entry, name);
  const choice = newestChoice(entry);
  const subject = subjectOf(choice, implementedIn(entry, choice));
  const { formula, parameters } = subject;
  const rows = Object.fromEntries(analysisRows({ say } as App, analyse(formula, parameters)));
  return { rows, shape: shapeOf(subject) };
}

describe("About", () => {
  for (const name of ["ultra_fast_sigmoid", "nn.Hardshrink", "layers.ThresholdedReLU", "nn.ReLU6"])
    it(`has the kinks and jumps of ${name} that its hover has`, () => {
      const { rows, shape } = about(name);
      assert.equal(rows["kinks"], places(shape.kinks) || "none");
      assert.equal(rows["jumps"], places(shape.jumps) || "none");
    });
  it("shows where a function that rises elsewhere jumps down", () => {
    const { rows } = about("ultra_fast_sigmoid");
    assert.equal(rows["jumps"], "±3.4");
    assert.match(String(rows["monotone"]), /↧ x = -3\.4.*↧ x = 3\.4/);
    assert.equal(rows["steepest"], "∞ (x = ±3.4)");
  });
});
