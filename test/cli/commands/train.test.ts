import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { namesIn } from "../../../src/cli/line/namesIn.ts";
import { activationLens, objects } from "../cli.ts";

interface Line {
  readonly name: string;
  readonly entry: string;
  readonly epochs: number;
  readonly converged: { readonly count: number; readonly share: string } | null;
  readonly nan: number | null;
  readonly linearity: { readonly median: string } | null;
  readonly steps: number;
  readonly noGradient?: string;
}

const small = ["--networks", "200", "--epochs", "300"] as const;
const lines = (...words: readonly string[]): readonly Line[] =>
  objects<Line>("train", ["train", ...words, ...small]);

describe("train", () => {
  it("gives a line for each name, with its figures", () => {
    const found = lines("theano:sigmoid,theano:hard_sigmoid", "--task", "and", "--rate", "1");
    assert.deepEqual(
      found.map(({ name, epochs, steps }) => [name, epochs, steps]),
      [
        ["theano:sigmoid", 300, 240_000],
        ["theano:hard_sigmoid", 300, 240_000],
      ],
    );
    assert.ok(found[0]!.converged!.count > 150);
  });
  it("gives the same figures for the same seed, and others for another", () => {
    const figures = (seed: string) =>
      lines("keras:tanh", "--seed", seed).map(({ linearity }) => linearity);
    assert.deepEqual(figures("1"), figures("1"));
    assert.notDeepEqual(figures("1"), figures("2"));
  });
  it("says why a function without a gradient is not trained, and trains it straight through", () => {
    const [line] = lines("theano:ultra_fast_sigmoid");
    assert.match(line!.noGradient ?? "", /grad/);
    assert.equal(line!.converged, null);
    const { err } = activationLens(["train", "theano:ultra_fast_sigmoid", ...small]);
    assert.match(err, /--straight-through/);
    const [passed] = lines("theano:ultra_fast_sigmoid", "--straight-through");
    assert.equal(passed!.noGradient, undefined);
    assert.notEqual(passed!.converged, null);
  });
  it("shows networks that explode as no number", () => {
    const [line] = lines("puzzlelib:leakyRelu(a=-0.2)", "--rate", "1e6");
    assert.equal(line!.nan, 200);
    const all = ["train", "puzzlelib:leakyRelu(a=-0.2)", "--rate", "1e6", ...small];
    assert.doesNotMatch(activationLens(all).out, /NaN/);
  });
  it("keeps the parameters of a name together", () => {
    assert.deepEqual(namesIn("a(x=1,y=2), b ,,c"), ["a(x=1,y=2)", "b", "c"]);
    const found = lines("torch:hardtanh(min_val=-2,max_val=2),torch:relu");
    assert.equal(found.length, 2);
  });
  it("refuses what cannot be run, and says what can", () => {
    const refusals: readonly (readonly [string, RegExp])[] = [
      ["--hidden=0", /--hidden takes .* from 1 to 64/],
      ["--hidden=1,1,1,1", /number of layers from 1 to 3/],
      ["--hidden=3,", /not a whole number/],
      ["--networks=1000000", /--networks takes .* from 1 to 65536/],
      ["--epochs=0", /--epochs takes/],
      ["--rate=0", /--rate takes a positive number/],
      ["--rate=inf", /not a number/],
      ["--rate=1e39", /float32/],
      ["--bound=nan", /--bound takes a positive number/],
      ["--seed=4294967296", /--seed takes/],
      ["--task=xor", /page-xor, and/],
      ["--loss=hinge", /squared, cross-entropy/],
      ["--init=zeros", /page, glorot/],
      ["--optimizer=rmsprop", /sgd, momentum/],
    ];
    for (const [option, message] of refusals) {
      const { status, err } = activationLens(["train", "keras:tanh", option]);
      assert.equal(status, 2, option);
      assert.match(err, message, option);
    }
    const curve = ["train", "keras:tanh", "--task", "curve", "--loss", "cross-entropy"];
    assert.match(activationLens(curve).err, /the curve has none/);
    const bounds = activationLens(["train", "torch:hardtanh(min_val=2,max_val=1)"]);
    assert.match(bounds.err, /min_val must be at most max_val/);
    assert.match(activationLens(["train", "keras:softmax"]).err, /whole axis/);
    assert.match(activationLens(["train"]).err, /at least one NAME/);
  });
});
