// Recorded from jax 0.10.2 and onnxruntime 1.30.0 on x86-64.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../src/expr/parse.ts";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import { fusedSingle } from "../../../src/numeric/arithmetic/fused.ts";
import type { LibraryId } from "../../../src/numeric/arithmetic/libraries.ts";
import { float32Bits } from "../../../src/numeric/floats/float32.ts";

const bitsOf = (text: string, x: number, library: LibraryId): string =>
  float32Bits(evaluator(parse(text), "f32", {}, { library })(x)).toString(16);

describe("a library's own function", () => {
  it("is XLA's tanh, bit for bit", () =>
    assert.deepEqual(
      [0.3, 2, 5, 7.95].map((x) => bitsOf("tanh(x)", x, "xla")),
      ["3e9526ed", "3f76ca83", "3f7ffa0c", "3f7ffffd"],
    ));
  it("is onnxruntime's tanh and logistic function, bit for bit", () => {
    assert.deepEqual(
      [0.3, 2, 5, 7.95].map((x) => bitsOf("tanh(x)", x, "onnxruntime")),
      ["3e9526ed", "3f76ca83", "3f7ffa0c", "3f7ffffd"],
    );
    assert.deepEqual(
      [-17, -10, 0.5, 3].map((x) => bitsOf("sigmoid(x)", x, "onnxruntime")),
      ["33c00000", "383e6000", "3f1f597e", "3f73dbe6"],
    );
  });
  it("leaves the other functions, and float64, as they are", () => {
    const exp = evaluator(parse("exp(x)"), "f32", {}, { library: "xla" });
    assert.equal(exp(1), Math.fround(Math.E));
    assert.equal(evaluator(parse("tanh(x)"), "f64", {}, { library: "xla" })(5), Math.tanh(5));
  });
  it("keeps NaN, both infinities and the sign of zero", () => {
    for (const library of ["xla", "onnxruntime"] as const) {
      const tanh = evaluator(parse("tanh(x)"), "f32", {}, { library });
      assert.deepEqual([tanh(Infinity), tanh(-Infinity), tanh(NaN)], [1, -1, NaN]);
      assert.ok(Object.is(tanh(-0), -0));
    }
  });
});

describe("a fused multiply-add of float32", () => {
  it("rounds once", () => {
    const a = 1 + 2 ** -12;
    assert.equal(fusedSingle(a, a, -1), 2 ** -11 + 2 ** -24);
    assert.equal(Math.fround(Math.fround(a * a) - 1), 2 ** -11);
  });
  it("is not misled by a tie of the double that holds the sum", () =>
    assert.equal(fusedSingle(1 + 2 ** -23, 1, 2 ** -24 + 2 ** -77), 1 + 2 ** -22));
});
