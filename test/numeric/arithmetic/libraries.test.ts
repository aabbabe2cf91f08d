// Recorded from jax 0.10.2, onnxruntime 1.30.0, tensorflow 2.21.0 and torch 2.13.0 on x86-64.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../src/expr/parse.ts";
import { evaluatorIn } from "../../../src/numeric/arithmetic/evaluate.ts";
import { fusedDouble, fusedSingle } from "../../../src/numeric/arithmetic/fused.ts";
import type { LibraryId } from "../../../src/numeric/arithmetic/libraries.ts";
import { plus, rationalOf, times } from "../../../src/algebra/rational.ts";
import { float32Bits } from "../../../src/numeric/floats/float32.ts";
import { float64Bits } from "../../../src/numeric/floats/float64.ts";
import { roundRational } from "../../../src/numeric/floats/round.ts";

const bitsOf = (text: string, x: number, library: LibraryId): string =>
  float32Bits(evaluatorIn({ format: "f32", library }, parse(text), {})(x)).toString(16);

const tanhBits = (x: number, library: LibraryId): string =>
  float64Bits(evaluatorIn({ format: "f64", library }, parse("tanh(x)"), {})(x)).toString(16);

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
  it("is XLA's tanh in float64, bit for bit", () =>
    assert.deepEqual(
      [0.3, 2, 5, 19.5, 20].map((x) => tanhBits(x, "xla")),
      [
        "3fd2a4dda7d914f9",
        "3feed9505e1bc3d4",
        "3fefff419668df11",
        "3feffffffffffff9",
        "3ff0000000000000",
      ],
    ));
  it("is TensorFlow's tanh, bit for bit", () => {
    assert.deepEqual(
      [0.3, 2, 5, 7.8].map((x) => bitsOf("tanh(x)", x, "eigen")),
      ["3e9526ee", "3f76ca83", "3f7ffa0c", "3f7ffffb"],
    );
    assert.deepEqual(
      [0.3, 2, 5, 17].map((x) => tanhBits(x, "eigen")),
      ["3fd2a4dda7d914f9", "3feed9505e1bc3d4", "3fefff419668df0f", "3fefffffffffffe2"],
    );
  });
  it("is the tanh of PyTorch's kernels, which is 1 early", () => {
    assert.deepEqual(
      [8.6, 8.665, -8.665].map((x) => bitsOf("tanh(x)", x, "sleef")),
      ["3f7fffff", "3f800000", "bf800000"],
    );
    assert.equal(tanhBits(18.8, "sleef"), "3ff0000000000000");
  });
  it("leaves the other functions, and onnxruntime's float64, as they are", () => {
    const exp = evaluatorIn({ format: "f32", library: "xla" }, parse("exp(x)"), {});
    assert.equal(exp(1), Math.fround(Math.E));
    assert.equal(
      evaluatorIn({ format: "f64", library: "onnxruntime" }, parse("tanh(x)"), {})(5),
      Math.tanh(5),
    );
  });
  it("keeps NaN, both infinities and the sign of zero", () => {
    for (const library of ["xla", "onnxruntime", "eigen", "sleef"] as const)
      for (const format of ["f32", "f64"] as const) {
        const tanh = evaluatorIn({ format, library }, parse("tanh(x)"), {});
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

describe("a fused multiply-add of float64", () => {
  it("is the exact result rounded once", () => {
    for (let i = 1; i < 2000; i++) {
      const [a, b] = [Math.sin(i) * 2 ** (i % 30), Math.cos(3 * i)];
      const c = i % 3 === 0 ? -a * b : Math.sin(7 * i) * 2 ** ((i % 120) - 60);
      const exact = plus(times(rationalOf(a), rationalOf(b)), rationalOf(c));
      assert.equal(fusedDouble(a, b, c), exact.n === 0n ? 0 : roundRational(exact, "f64"));
    }
  });
  it("is not misled by a tie of the sum that is rounded last", () =>
    assert.equal(fusedDouble(1 + 2 ** -52, 1, 2 ** -53 + 2 ** -105), 1 + 2 ** -51));
});
