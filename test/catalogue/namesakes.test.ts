import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { definitionOf, numbersIn, type EvaluationOptions } from "../../src/meaning/evaluation.ts";
import { formulaOf } from "../../src/catalogue/definition.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";
import { largestDifference } from "../../src/numeric/facts/difference.ts";

// Worked out by hand: both are straight between their kinks, so the largest difference lies at one of them.
describe("the largest difference", () => {
  it("of hard sigmoids with slope 0.2 and one sixth is one twelfth, at -2.5 and 2.5", () =>
    differs("keras@2.3.1:hard_sigmoid", "keras@3.15.1:keras.activations.hard_sigmoid", {
      value: 1 / 12,
      at: [-2.5, 2.5],
    }));
  it("of hard sigmoids with slope 0.2 and one half is 0.3, at -1 and 1", () =>
    differs("theano:hard_sigmoid", "paper:hard_sigmoid", { value: 0.3, at: [-1, 1] }));
  it("of hard sigmoids with slope one sixth and one half is one third, at -1 and 1", () =>
    differs("torch.nn.functional.hardsigmoid", "paper:hard_sigmoid", {
      value: 1 / 3,
      at: [-1, 1],
    }));
  it("of the hard sigmoids of Theano, Keras 2 and ONNX is nothing", () => {
    differs("theano:hard_sigmoid", "keras@2.3.1:hard_sigmoid", { value: 0, at: [] });
    differs("onnx:HardSigmoid", "keras@2.3.1:hard_sigmoid", { value: 0, at: [] });
  });
  it("of what keras.ops.hard_sigmoid documents and computes is one twelfth", () =>
    same(
      largestDifference(
        formula("keras@3.15.1:keras.ops.hard_sigmoid", "documented"),
        formula("keras@3.15.1:keras.ops.hard_sigmoid", "implemented"),
      ),
      { value: 1 / 12, at: [-2.5, 2.5] },
    ));
  it("of leaky slopes has no bound", () =>
    assert.ok(
      largestDifference(
        formula("keras.layers.LeakyReLU", "documented"),
        formula("torch.nn.LeakyReLU", "documented"),
      ).unbounded,
    ));
});

type Formula = Parameters<typeof largestDifference>[0];

interface Largest {
  readonly value: number;
  readonly at: readonly number[];
}

const differs = (a: string, b: string, wanted: Largest): void =>
  same(largestDifference(formula(a, "documented"), formula(b, "documented")), wanted);

function same(found: Largest, wanted: Largest): void {
  assert.ok(Math.abs(found.value - wanted.value) < 1e-12, `${found.value}`);
  assert.deepEqual(found.at, wanted.at);
}

function formula(name: string, of: EvaluationOptions["of"]): Formula {
  const found = lookup(nameRequest(name) ?? { spelling: name });
  if (found.kind === "failed") throw new Error(found.failure.message);
  const { choice } = found;
  return { expr: formulaOf(definitionOf(choice, of)), parameters: numbersIn(choice.parameters) };
}
