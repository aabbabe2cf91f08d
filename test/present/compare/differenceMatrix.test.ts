import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice } from "../../../src/catalogue/choice.ts";
import type { Entry } from "../../../src/catalogue/entry.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import {
  differenceMatrix,
  differenceTable,
  type DifferenceMatrix,
} from "../../../src/present/compare/differenceMatrix.ts";
import { relatives } from "../../../src/present/compare/namesakes.ts";

const entry = (id: string): Entry => entries.find((one) => one.id === id)!;
const table = (matrix: DifferenceMatrix): string =>
  differenceTable(matrix, (choice) => choice.entry.framework);
const family = (id: string) => [entry(id), ...relatives(entry(id))].map(newestChoice);

describe("differenceMatrix", () => {
  const hardSigmoids = differenceMatrix(family("theano@0.6:theano.tensor.nnet.hard_sigmoid"));

  it("puts all hard sigmoids into three classes", () => {
    assert.equal(hardSigmoids.classes.length, 3);
    const frameworks = hardSigmoids.classes.map(({ members }) =>
      [...new Set(members.map((member) => member.entry.framework))].sort(),
    );
    assert.ok(frameworks[0]!.includes("theano") && frameworks[0]!.includes("onnx"));
    assert.deepEqual(
      frameworks.filter((one) => one.includes("paper")),
      [["paper"]],
    );
  });
  it("knows 1/12, 1/3 and what lies between the first and the third, the same from both sides", () => {
    const values = hardSigmoids.apart.map((row) =>
      row.map((apart) => (apart.kind === "most" ? apart.value : 0)),
    );
    assert.deepEqual(
      values,
      values[0]!.map((_, i) => values.map((row) => row[i])),
    );
    const all = [...new Set(values.flat())].sort((a, b) => a - b);
    assert.deepEqual(all, [0, 1 / 12, 0.3, 1 / 3]);
  });
  it("is a table in signs that need no translation", () => {
    const lines = table(hardSigmoids).split("\n");
    assert.equal(lines.length, 5);
    assert.match(lines[0]!, /^\| +\| +1 \| +2 \| +3 \|$/);
    assert.match(
      lines[2]!,
      /^\| \*\*1\*\* `theano`, .*: `clip\(0\.2 \* x \+ 0\.5, 0, 1\)` *\| +\| /,
    );
    assert.match(lines[2]!, /\| 0\.0833 \(±2\.5\) \|/);
  });
  it("has its columns under each other", () => {
    const ends = table(hardSigmoids)
      .split("\n")
      .map((line) => [...line.matchAll(/\|/g)].map(({ index }) => index));
    assert.deepEqual(
      ends,
      ends.map(() => ends[0]),
    );
  });
  it("tells unbounded and unknown differences from numbers", () => {
    const leaky = table(differenceMatrix(family("paper@0:leaky_relu")));
    assert.match(leaky, /\| +∞ \|/);
    const mixed = ["torch@0.4.1:torch.nn.Softmax", "theano@0.6:theano.tensor.nnet.hard_sigmoid"];
    const choices = mixed.map((id) => newestChoice(entry(id)));
    assert.match(table(differenceMatrix(choices)), /\| +\? \|/);
  });
});
