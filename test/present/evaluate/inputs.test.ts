import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readInputs } from "../../../src/present/evaluate/inputs.ts";
import { growth } from "../../growth.ts";

const read = (text: string) => {
  const inputs = readInputs(text);
  return inputs.kind === "inputs" ? inputs : assert.fail(inputs.problem);
};
const wrong = (text: string) => {
  const inputs = readInputs(text);
  return inputs.kind === "problem"
    ? [inputs.problem, text.slice(inputs.start, inputs.end)]
    : inputs;
};

describe("readInputs", () => {
  it("reads numbers with commas, spaces or line ends between them", () => {
    assert.deepEqual(read("-3, -1, 0, 1, 3").values, [-3, -1, 0, 1, 3]);
    assert.deepEqual(read("1 2\n3;4,").values, [1, 2, 3, 4]);
  });
  it("reads every spelling of a decimal", () =>
    assert.deepEqual(read(".5 5. 1e3 1_000 +2 −4 -0").values, [0.5, 5, 1000, 1000, 2, -4, -0]));
  it("reads NaN and both infinities", () =>
    assert.deepEqual(read("nan, inf, -inf, np.nan, -Infinity").values, [
      NaN,
      Infinity,
      -Infinity,
      NaN,
      -Infinity,
    ]));
  it("reads linspace with both ends", () =>
    assert.deepEqual(
      read("linspace(-6, 6, 13)").values,
      [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6],
    ));
  it("lets linspace stand among numbers", () =>
    assert.deepEqual(read("9, np.linspace(0, 1, 3), 8").values, [9, 0, 0.5, 1, 8]));
  it("keeps the shape of nested lists", () => {
    const inputs = read("[[3,-8,-8],[-4,7,9],[0,-9,-10]]");
    assert.deepEqual(inputs.shape, [3, 3]);
    assert.deepEqual(inputs.values, [3, -8, -8, -4, 7, 9, 0, -9, -10]);
    assert.deepEqual(read("[1, 2]").shape, [2]);
    assert.deepEqual(read("[1], [2]").shape, [2, 1]);
  });
  it("takes a million numbers", () => {
    assert.equal(read("linspace(-6, 6, 1000000)").values.length, 1_000_000);
    assert.equal(read("-1.25,".repeat(1_000_000)).values.length, 1_000_000);
  });
  for (const item of ["-1.25,", "linspace(0, 1, 2),", "[1],"])
    it(`reads ${item} a hundred thousand times about as fast at once as in ten parts`, () =>
      assert.ok(growth((count) => readInputs(item.repeat(count)), 100_000) < 6));
  it("says what is wrong, and where", () => {
    assert.deepEqual(wrong(""), ["empty", ""]);
    assert.deepEqual(wrong(" , "), ["empty", " , "]);
    assert.deepEqual(wrong("[]"), ["empty", "[]"]);
    assert.deepEqual(wrong("1, two, 3"), ["notANumber", "two"]);
    assert.deepEqual(wrong("1, 2]"), ["notANumber", "]"]);
    assert.deepEqual(wrong("[[1, 2], [3"), ["unclosed", "["]);
    assert.deepEqual(wrong("[[1, 2], [3]]"), ["ragged", "["]);
    assert.deepEqual(wrong("[1, [2]]"), ["ragged", "["]);
    assert.deepEqual(wrong("linspace(0, 1"), ["badLinspace", "linspace"]);
    assert.deepEqual(wrong("linspace(0, 1, 2.5)"), ["badLinspace", "linspace(0, 1, 2.5)"]);
    assert.deepEqual(wrong("linspace(0, 1, 1e9)"), ["tooMany", "linspace(0, 1, 1e9)"]);
    assert.deepEqual(wrong("1,".repeat(1_000_001)), ["tooMany", "1"]);
  });
  it("refuses brackets without end instead of running out of stack", () =>
    assert.deepEqual(wrong("[".repeat(100_000)), ["notANumber", "["]));
});
