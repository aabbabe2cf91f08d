import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { comparisonMarkdown } from "../../../src/present/compare/comparison.ts";
import { english } from "../english.ts";

const choice = (id: string) => newestChoice(entries.find((entry) => entry.id === id)!);
const text = comparisonMarkdown(
  [
    choice("keras@3.0.0:keras.activations.hard_sigmoid"),
    choice("keras@2.0.0:keras.activations.hard_sigmoid"),
  ],
  english,
);

describe("comparisonMarkdown", () => {
  it("says how far Keras 2 and Keras 3 are apart, where, and where they agree", () =>
    assert.match(text, /f₁, f₂: up to 0\.0833 apart at x = ±2\.5; equal for x ≤ -3, x ≥ 3/));
  it("gives the values where either of them bends", () => {
    const row = text.split("\n").find((line) => /^\| +-2\.5 \|/.test(line));
    assert.match(row ?? "", /\| 0\.0833333 \| +0 \| +0\.0833 \|/);
  });
  it("says of every two among several how far they are apart", () => {
    const three = comparisonMarkdown(
      [
        choice("keras@3.0.0:keras.activations.hard_sigmoid"),
        choice("keras@2.0.0:keras.activations.hard_sigmoid"),
        choice("torch@1.5:torch.nn.functional.hardsigmoid"),
      ],
      english,
    );
    const rows = three.split("\n").filter((line) => /^\| f[₁₂₃] +\|/.test(line));
    assert.deepEqual(
      rows.map((row) => row.split("|").map((cell) => cell.trim())),
      [
        ["", "f₁", "", "0.0833 (±2.5)", "0", ""],
        ["", "f₂", "0.0833 (±2.5)", "", "0.0833 (±2.5)", ""],
        ["", "f₃", "0", "0.0833 (±2.5)", "", ""],
      ],
    );
    assert.match(three, /f₁, f₃: the same\n/);
  });
  it("names the parts of a long formula in lines of their own", () =>
    assert.match(
      comparisonMarkdown([choice("theano@0.6:theano.tensor.nnet.ultra_fast_sigmoid")], english),
      /```python\n\w+ = [^]*\nf₁\(x\) = /,
    ));
  it("compares vector activations by what is written", () =>
    assert.match(
      comparisonMarkdown(
        [choice("keras@3.0.0:keras.activations.softmax"), choice("keras@3.0.0:keras.ops.softmax")],
        english,
      ),
      /f₁, f₂: the same/,
    ));
});
