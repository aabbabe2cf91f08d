// The numbers that four pages printed, because nobody could tell their readers what an activation computes.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  evaluationOf,
  type Evaluation,
  type EvaluationOptions,
} from "../../src/meaning/evaluation.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";

const float32: EvaluationOptions = { of: "implemented", arithmetic: "f32", format: "f32" };
const exact: EvaluationOptions = { of: "documented", arithmetic: "exact", format: "f64" };

function evaluation(name: string, options = float32): Evaluation {
  const found = lookup(nameRequest(name)!);
  assert.ok(found.kind === "found", name);
  return evaluationOf(found.choice, options);
}

const slopeAt = ({ slope }: Evaluation, x: number): number => {
  assert.ok(slope.kind === "slope");
  return slope.at(x);
};

describe("PuzzleLib's documentation of Activation", () => {
  const inputs = [3, -8, -8, -4, 7, 9, 0, -9, -10];
  // It was printed by a GPU, whose fast exponential is up to 6 units in the last place off at -9.
  it("prints what sigmoid computes, within the error of a GPU's exponential", () => {
    const printed = [
      0.95257413, 0.00033535017, 0.00033535017, 0.01798621, 0.999089, 0.99987662, 0.5,
      0.00012339462, 0.000045397865,
    ];
    const { value } = evaluation("puzzlelib:sigmoid");
    inputs.forEach((x, i) => {
      const error = Math.abs(value(x) - printed[i]!) / printed[i]!;
      assert.ok(error < 4e-7, `sigmoid(${x}) = ${value(x)}, printed ${printed[i]}`);
    });
  });
  it("prints what relu computes, but for the sign of zero", () => {
    const { value } = evaluation("puzzlelib:relu");
    assert.deepEqual(
      inputs.map((x) => value(x) + 0),
      [3, 0, 0, 0, 7, 9, 0, 0, 0],
    );
  });
});

describe("a question about Theano's hard_sigmoid(w·x) at w = 1", () => {
  const hardSigmoid = evaluation("theano@1.0.5:theano.tensor.nnet.hard_sigmoid");
  it("prints its values", () =>
    assert.deepEqual(
      [-3, -1, 0, 1, 3].map((x) => Number(hardSigmoid.value(x).toPrecision(7))),
      [0, 0.3, 0.5, 0.7, 1],
    ));
  it("prints its gradient by w, which is slope times x", () =>
    assert.deepEqual(
      [-3, -1, 0, 1, 3].map((x) => slopeAt(hardSigmoid, x) * x),
      [-0, -0.2, 0, 0.2, 0].map(Math.fround),
    ));
  it("meets the error that ultra_fast_sigmoid has no gradient", () => {
    const { slope } = evaluation("theano:ultra_fast_sigmoid");
    assert.ok(slope.kind === "none");
    assert.match(slope.reason, /grad/i);
  });
});

describe("a question about the definition of Keras's hard_sigmoid", () => {
  const [two, three] = [
    evaluation("keras@2.3.1:hard_sigmoid", exact),
    evaluation("keras@3.15.1:hard_sigmoid", exact),
  ];
  const apart = (x: number): number => Math.abs(two.value(x) - three.value(x));
  it("has two answers, a twelfth apart at ±2.5 and nowhere more", () => {
    assert.ok(Math.abs(apart(2.5) - 1 / 12) < 1e-15);
    assert.ok(Math.abs(apart(-2.5) - 1 / 12) < 1e-15);
    for (let x = -8; x <= 8; x += 1 / 64) assert.ok(apart(x) <= 1 / 12 + 1e-15);
  });
  it("has the same answer for Theano and for Keras 2 on Theano", () => {
    const keras = evaluation("keras@2.3.1/theano:hard_sigmoid");
    const theano = evaluation("theano:hard_sigmoid");
    for (let x = -4; x <= 4; x += 1 / 16) assert.equal(keras.value(x), theano.value(x));
  });
});
