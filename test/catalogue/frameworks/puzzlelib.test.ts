import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { findingsHere, reasonForNoValue } from "../../../src/meaning/findings.ts";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../../src/catalogue/name.ts";
import type { Choice } from "../../../src/catalogue/request.ts";
import { slopes, values, withoutGradient } from "../computes.ts";

const single = Math.fround;

// The worked example on the documentation page of Activation.
describe("PuzzleLib's documented example", () => {
  const data = [3, -8, -8, -4, 7, 9, 0, -9, -10];
  it("is what sigmoid gives, up to the few float32 steps by which a GPU's exp is off", () => {
    const printed = [
      0.95257413, 0.00033535017, 0.00033535017, 0.01798621, 0.999089, 0.99987662, 0.5,
      0.00012339462, 0.000045397865,
    ];
    values("puzzlelib:sigmoid", data).forEach((value, i) =>
      assert.ok(Math.abs(value - printed[i]!) <= 4e-7 * printed[i]!),
    );
  });
  it("is what relu gives, with -0 for negative inputs", () =>
    assert.deepEqual(
      values("puzzlelib:relu", data).map((value) => value + 0),
      [3, 0, 0, 0, 7, 9, 0, 0, 0],
    ));
});

// CPU/Kernels/ElementWise.py and Cuda/Kernels/ElementWise.py
describe("PuzzleLib's kernels", () => {
  it("multiply both branches of elu, so a large input gives NaN", () =>
    assert.deepEqual(values("puzzlelib:elu", [88, 89]), [88, NaN]));
  it("let softPlus overflow above 88.7", () =>
    assert.deepEqual(values("puzzlelib:softPlus", [89]), [Infinity]));
  it("clip to 0 and 6 unless told otherwise", () => {
    assert.deepEqual(values("puzzlelib:clip", [-1, 3, 7]), [0, 3, 6]);
    assert.deepEqual(values("puzzlelib:clip(a=-1,b=1)", [-2, 0.5, 2]), [-1, 0.5, 1]);
  });
  it("clip infinity on CUDA and make it NaN on the CPU", () => {
    assert.deepEqual(values("puzzlelib/puzzlelib-cuda:clip", [-Infinity, Infinity]), [0, 6]);
    assert.deepEqual(values("puzzlelib/puzzlelib-cpu:clip", [-Infinity, Infinity]), [NaN, NaN]);
  });
});

// Modules/Gelu.py, Modules/PRelu.py and Backend/Dnn.py, whose functions are None on the CPU backend.
describe("PuzzleLib's modules without a CPU kernel", () => {
  const why = (backend: string, name: string) =>
    reasonForNoValue(newestOn(`puzzlelib/puzzlelib-${backend}:${name}`));
  for (const name of ["Gelu", "PRelu", "SoftMax"])
    it(`raise an exception there: ${name}`, () => {
      assert.match(why("cpu", name) ?? "", /raises TypeError/);
      assert.equal(why("cuda", name), undefined);
      assert.equal(reasonForNoValue(newestOn(`puzzlelib:${name}`)), undefined);
    });
  it("have no gradient there, so Gelu's is not called wrong", () => {
    assert.match(withoutGradient("puzzlelib/puzzlelib-cpu:Gelu") ?? "", /no CPU kernel/);
    const texts = findingsHere(newestOn("puzzlelib/puzzlelib-cpu:Gelu")).map(({ text }) => text);
    assert.deepEqual(texts, [reasonForNoValue(newestOn("puzzlelib/puzzlelib-cpu:Gelu"))]);
  });
});

function newestOn(name: string): Choice {
  const found = lookup(nameRequest(name)!);
  if (found.kind === "failed") throw new Error(found.failure.message);
  return found.choice;
}

describe("PuzzleLib's gradients", () => {
  it("come from the output, so a negative slope gives 1", () => {
    assert.deepEqual(slopes("puzzlelib:leakyRelu(a=-0.2)", [-1]), [1]);
    assert.deepEqual(slopes("puzzlelib:leakyRelu(a=0.2)", [-1]), [single(0.2)]);
  });
  it("are 0 at both bounds of clip", () =>
    assert.deepEqual(slopes("puzzlelib:clip", [0, 3, 6]), [0, 1, 0]));
  // Its own unit test states x / sqrt(pi), not x / sqrt(2 pi).
  it("of Gelu exceed the derivative by 0.1002 at 1", () => {
    const [own] = slopes("puzzlelib:Gelu", [1]);
    assert.equal((own! - 1.0833154705876864).toFixed(4), "0.1002");
  });
});
