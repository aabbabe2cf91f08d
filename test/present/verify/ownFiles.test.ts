import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { inEnglish } from "../../../src/advice/translator.ts";
import { ownOutputs, type DroppedFile } from "../../../src/present/verify/ownFiles.ts";
import type { Outputs } from "../../../src/verify/checks/outputsCheck.ts";
import { npy, npz, singles } from "../../arrays/arrays.ts";

const file = (name: string, content: Uint8Array | string): DroppedFile => ({
  name,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
});

const found = (...files: readonly DroppedFile[]): Outputs => {
  const outputs = ownOutputs(files, inEnglish);
  assert.ok(typeof outputs === "object");
  return outputs;
};

const [xs, ys] = [singles(-1, 0, 2), singles(0, 0, 2)];

describe("numbers in files that are dropped", () => {
  it("are outputs and inputs of one file, or of two in any order", () => {
    const both = found(file("both.npz", npz({ x: npy(xs), y: npy(ys) })));
    assert.deepEqual(
      [[...both.xs], [...both.ys]],
      [
        [-1, 0, 2],
        [0, 0, 2],
      ],
    );
    const two = found(file("x.npy", npy(xs)), file("relu.npy", npy(ys)));
    assert.deepEqual([two.from, two.rule, [...two.xs]], ["relu.npy", "x.npy", [-1, 0, 2]]);
    assert.deepEqual([...found(file("a.csv", "x,y\n1,1\n-3,0\n")).ys], [1, 0]);
  });
  it("have the type that the name of a raw file says, and every bfloat16 as input where so many are there", () => {
    const every = found(file("y.bf16.bin", new Uint8Array(2 ** 17)));
    assert.deepEqual([every.format, every.xs[0x3f80]], ["bf16", 1]);
  });
  it("are told apart from what cannot be judged, in a sentence", () => {
    const said = (...files: readonly DroppedFile[]): string => {
      const sentence = ownOutputs(files, inEnglish);
      assert.ok(typeof sentence === "string");
      return sentence;
    };
    assert.equal(
      said(file("y.npy", npy(ys))),
      "y.npy holds outputs alone: drop a file named x or inputs with it.",
    );
    assert.equal(
      said(file("y.npy", npy(ys)), file("z.npy", npy(ys))),
      "Drop one file, or two of which one is named x or inputs.",
    );
    assert.equal(
      said(file("y.npy", "no"), file("x.npy", npy(xs))),
      "y.npy is not a file of the kind that its name says, or it is damaged.",
    );
    assert.match(said(file("y.png", "")), /^y\.png: numbers are read from \.npy, /);
    assert.match(
      said(file("y.npy", npy(singles(1))), file("x.npy", npy(xs))),
      /outputs, 1, differs .* inputs, 3/,
    );
    assert.equal(said(), "Drop one file, or two of which one is named x or inputs.");
  });
});
