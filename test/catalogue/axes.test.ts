// Where each expectation comes from stands beside the rule in the catalogue.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { axesOf, refusedAnyway, usualAxis } from "../../src/catalogue/axes.ts";
import type { ParameterValue } from "../../src/catalogue/entryParts.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";
import type { Choice } from "../../src/catalogue/request.ts";

function named(name: string, parameters: Readonly<Record<string, ParameterValue>> = {}): Choice {
  const asked = nameRequest(name);
  const found = asked && lookup({ ...asked, parameters });
  if (found?.kind !== "found") throw new Error(`${name} is not in the catalogue.`);
  return found.choice;
}

/** The axis for each number of dimensions from 1 to 4; x where it is refused. */
function axes(name: string, parameters?: Readonly<Record<string, ParameterValue>>): string {
  const choice = named(name, parameters);
  const shapes = [[2], [2, 2], [2, 2, 2], [2, 2, 2, 2]];
  return shapes
    .map((shape) => axesOf(choice, shape))
    .map((one) => (one.kind === "refused" ? "x" : one.axis))
    .join(" ");
}

describe("the axis of a vector activation", () => {
  it("is chosen by the rank where PyTorch gets no dim", () => {
    for (const name of ["Softmax", "LogSoftmax", "Softmin", "functional.log_softmax"])
      assert.equal(axes(`torch@2.1.0:torch.nn.${name}`), "0 1 0 1");
    assert.equal(axes("torch@2.1.0:torch.nn.Softmax", { dim: 0 }), "0 0 0 0");
  });
  // Run with JAX 0.10.2, Keras 3.15.1 on each backend, and TensorFlow 2.21.
  it("is all of them for None in JAX and Keras 3, and the last in TensorFlow", () => {
    for (const name of ["jax@0.4.35:jax.nn.softmax", "keras@3.4.1:keras.activations.log_softmax"]) {
      const found = axesOf(named(name, { axis: null }), [2, 3]);
      assert.deepEqual(found, { kind: "along", shape: [1, 6], axis: 1 });
    }
    assert.equal(axes("tensorflow@2.13.0:tf.nn.softmax", { axis: null }), "-1 -1 -1 -1");
  });
  it("has to be given to the functions on tensors", () => {
    assert.match(refusedAnyway(named("torch@2.1.0:torch.log_softmax")) ?? "", /no implicit dim/);
    assert.equal(refusedAnyway(named("torch@2.1.0:torch.log_softmax", { dim: 1 })), undefined);
    assert.equal(axes("torch@2.1.0:torch.softmax", { dim: 0 }), "0 0 0 0");
  });
  it("is the channels' for Softmax2d, which takes one image since 1.11", () => {
    assert.equal(axes("torch@1.13.1:torch.nn.Softmax2d"), "x x -3 -3");
    assert.equal(axes("torch@1.10.0:torch.nn.Softmax2d"), "x x x -3");
  });
  it("is ignored for a matrix by Keras up to 2.4, which refuses vectors", () => {
    assert.equal(axes("keras@2.3.1:softmax", { axis: 0 }), "x -1 0 0");
    assert.equal(axes("keras@2.6.0:softmax", { axis: 0 }), "x 0 0 0");
    assert.equal(axes("keras@1.2.2:softmax"), "x -1 -1 x");
    assert.equal(axes("keras@3.8.0:softmax", { axis: 0 }), "0 0 0 0");
    assert.equal(axes("tf.keras@2.4.0:tf.keras.activations.softmax", { axis: 0 }), "x -1 0 0");
    assert.equal(axes("tf.keras@2.4.0:tf.keras.layers.Softmax", { axis: 0 }), "0 0 0 0");
  });
  it("is that of rows in Theano", () => {
    assert.equal(axes("theano@1.0.5:theano.tensor.nnet.softmax"), "-1 -1 x x");
    assert.equal(axes("theano@1.0.5:theano.tensor.nnet.softmax_with_bias"), "x -1 x x");
    assert.equal(axes("lasagne.nonlinearities.softmax"), "-1 -1 x x");
  });
  it("is the last one in TensorFlow.js, and the maps' in PuzzleLib", () => {
    assert.equal(axes("tfjs:softmax", { axis: 0 }), "0 x x x");
    assert.equal(axes("puzzlelib:SoftMax"), "1 1 1 1");
  });
  it("begins the flattened part of an array before ONNX's operator set 13", () => {
    const found = axesOf(named("onnx@11:LogSoftmax"), [2, 3, 5]);
    assert.deepEqual(found, { kind: "along", shape: [2, 15], axis: 1 });
    assert.deepEqual(axesOf(named("onnx@13:LogSoftmax"), [2, 3, 5]), {
      ...found,
      shape: [2, 3, 5],
      axis: -1,
    });
    assert.equal(usualAxis(named("onnx@11:Softmax")), "flattened");
  });
  it("is a default only where every rank has the same", () => {
    assert.equal(usualAxis(named("torch:torch.nn.Softmax")), undefined);
    assert.equal(usualAxis(named("torch:torch.nn.Softmax2d")), -3);
    assert.equal(usualAxis(named("keras@3.8.0:softmax")), -1);
  });
});
