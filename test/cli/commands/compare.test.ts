import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { activationLens, objects } from "../cli.ts";

interface Compared {
  readonly a: string;
  readonly b: string;
  readonly of: string;
  readonly domain: "reals" | readonly string[];
  readonly max: {
    readonly value: string;
    readonly unbounded: boolean;
    readonly attained: boolean;
    readonly at: readonly string[];
  };
  readonly agree: readonly {
    readonly from: string;
    readonly to: string;
    readonly closed: readonly boolean[];
  }[];
  readonly kind: string;
  readonly samples: number;
}

const compared = (...words: readonly string[]): Compared =>
  objects<Compared>("compare", ["compare", ...words])[0]!;

describe("compare", () => {
  it("proves how far the hard sigmoids of Keras 2 and 3 are apart, over the reals", () => {
    const found = compared(
      "keras@2.3.1:hard_sigmoid",
      "keras@3.15.1:keras.activations.hard_sigmoid",
    );
    assert.deepEqual(found.max, {
      value: "0.08333333333333333",
      unbounded: false,
      attained: true,
      at: ["-2.5", "2.5"],
    });
    assert.deepEqual(found.agree, [
      { from: "-Infinity", to: "-3", closed: [false, true] },
      { from: "3", to: "Infinity", closed: [true, false] },
    ]);
    assert.deepEqual([found.domain, found.of, found.kind], ["reals", "documented", "proved"]);
  });
  it("stays inside the domain that is asked for, and tells infinities", () => {
    const names = ["keras@2.3.1:hard_sigmoid", "torch:torch.nn.Hardsigmoid"] as const;
    assert.deepEqual(compared(...names, "--domain", "0,1").max.at, ["1"]);
    const right = compared(...names, "--domain", "3,inf");
    assert.deepEqual([right.domain, right.max.value], [["3", "Infinity"], "0"]);
    assert.deepEqual(compared(...names, "--domain", "3,Infinity"), right);
  });
  it("is unbounded for leaky slopes, toward minus infinity", () => {
    const { max } = compared(
      "torch:torch.nn.LeakyReLU",
      "torch:torch.nn.LeakyReLU(negative_slope=0.2)",
    );
    assert.deepEqual(max, {
      value: "Infinity",
      unbounded: true,
      attained: false,
      at: ["-Infinity"],
    });
  });
  it("compares what the code computes with --of implemented", () => {
    const names = ["theano@1.0.5/theano-c:theano.tensor.nnet.sigmoid", "torch:torch.nn.Sigmoid"];
    assert.equal(compared(...names).max.value, "0");
    const { max, of } = compared(...names, "--of", "implemented");
    assert.deepEqual([of, max.attained, max.at], ["implemented", false, ["15"]]);
  });
  it("says it in a sentence", () => {
    const { status, out } = activationLens([
      "compare",
      "paper:hard_sigmoid",
      "keras@3.15.1:keras.activations.hard_sigmoid",
    ]);
    assert.equal(status, 0);
    assert.match(
      out,
      /^paper:hard_sigmoid and keras@3\.15\.1:keras\.activations\.hard_sigmoid differ/,
    );
    assert.match(out, /differ by at most 0\.333333.* at x = -1, 1 \(proved\)/);
    assert.match(out, /They agree on \(-Infinity, -3\] and \[3, Infinity\)/);
  });
  it("names the version, the backend and the parameters that were asked for", () => {
    const { out } = activationLens([
      "compare",
      "keras@2.3.1/theano:hard_sigmoid",
      "torch@1.5.0:torch.nn.LeakyReLU(negative_slope=0.2)",
    ]);
    assert.match(
      out,
      /^keras@2\.3\.1\/theano:keras\.activations\.hard_sigmoid and torch@1\.5\.0:torch\.nn\.LeakyReLU\(negative_slope=0\.2\) /,
    );
  });
  it("compares every two of three, and shows them as a table", () => {
    const names = ["paper:hard_sigmoid", "onnx:HardSigmoid", "torch:torch.nn.Hardsigmoid"];
    const found = objects<Compared>("compare", ["compare", ...names]);
    assert.deepEqual(
      found.map(({ max }) => max.value),
      ["0.3", "0.3333333333333333", "0.08333333333333333"],
    );
    const { out } = activationLens(["compare", ...names]);
    assert.match(out, /\| +0\.333 \(±1\) \| +0\.0833 \(±2\.5\) \|/);
    assert.equal(
      new Set(
        out
          .trim()
          .split("\n")
          .map((line) => line.length),
      ).size,
      1,
    );
    const near = activationLens(["compare", ...names, "--domain", "-1,1"]).out;
    assert.equal(near.trim().split("\n").length, 3);
  });
  it("refuses one name, a vector activation and a domain that is none", () => {
    for (const words of [
      ["keras:relu"],
      ["torch:torch.nn.Softmax", "torch:torch.nn.ReLU"],
      ["torch:torch.nn.ReLU", "torch:torch.nn.ReLU6", "--domain", "1,-1"],
      ["torch:torch.nn.ReLU", "torch:torch.nn.ReLU6", "--domain", ",1"],
      ["torch:torch.nn.ReLU", "torch:torch.nn.ReLU6", "--domain", "nan,1"],
    ]) {
      const { status, err } = activationLens(["compare", ...words]);
      assert.equal(status, 2, words.join(" "));
      assert.ok(err.trim().length > 0);
    }
  });
});
