import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Line, Quantity } from "../../../webview/plot/frame.ts";
import { withoutTwins } from "../../../webview/plot/twins.ts";

const line = (label: string, values: readonly number[], quantity: Quantity = "value"): Line => ({
  label,
  short: label,
  ending: label,
  quantity,
  colour: 0,
  values: Float32Array.from(values),
  kinks: [],
});
const labels = (lines: readonly Line[], high = 1): readonly string[] =>
  withoutTwins(lines, { low: 0, high }).map(({ label, short, ending, quantity }) => {
    assert.deepEqual([short, ending], [label, label]);
    return `${label} ${quantity}`;
  });

describe("lines of one picture", () => {
  it("are one where they are the same, with the number of the others behind its name", () =>
    assert.deepEqual(
      labels([line("a", [0, 1]), line("b", [0, 1]), line("c", [0, 0.5]), line("d", [0, 1])]),
      ["a +2 value", "c value"],
    ));

  it("stay two where one is the slope", () =>
    assert.deepEqual(labels([line("a", [0, 1]), line("a", [0, 1], "slope")]), [
      "a value",
      "a slope",
    ]));

  it("are told apart by their gaps, and at infinity", () => {
    assert.deepEqual(labels([line("a", [NaN, 1]), line("b", [NaN, 1])]), ["a +1 value"]);
    assert.equal(labels([line("a", [NaN, 1]), line("b", [0, 1])]).length, 2);
    assert.equal(labels([line("a", [Infinity]), line("b", [-Infinity])]).length, 2);
  });

  it("differ by a rounding only in a picture so low that it shows", () => {
    const both = [line("a", [0.5]), line("b", [0.5 + 2 ** -23])];
    assert.equal(labels(both).length, 1);
    assert.equal(labels(both, 1e-5).length, 2);
  });
});
