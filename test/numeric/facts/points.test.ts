import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { parse } from "../../../src/expr/parse.ts";
import { kinksOf, pointsOf } from "../../../src/numeric/facts/points.ts";
import type { Parameters } from "../../../src/numeric/program/parameters.ts";

const kinks = (text: string, parameters: Parameters = {}): readonly number[] =>
  kinksOf(parse(text), parameters);
const zeros = (text: string): readonly number[] => pointsOf(parse(text), {}).zeros;

describe("kinksOf", () => {
  it("finds the ends of clips exactly, from the decimals as written", () => {
    assert.deepEqual(kinks("clip(0.2 * x + 0.5, 0, 1)"), [-2.5, 2.5]);
    assert.deepEqual(kinks("clip(x / 6 + 0.5, 0, 1)"), [-3, 3]);
    assert.deepEqual(kinks("minimum(maximum(x + 3, 0), 6) / 6"), [-3, 3]);
  });
  it("takes parameters as decimals", () =>
    assert.deepEqual(kinks("where(x > theta, x, 0)", { theta: 0.7 }), [0.7]));
  it("looks into choices within choices", () => {
    assert.deepEqual(kinks("maximum(abs(x) - 2, minimum(x, 1))"), [-1, 0, 1, 3]);
    assert.deepEqual(kinks("where(where(x > 0, x, -x) > 4, 1, 0)"), [-4, 0, 4]);
  });
  // artanh 0.5 by mpmath; Math.atanh is a step off.
  it("finds where a curved condition turns", () => {
    assert.deepEqual(kinks("minimum(0, exp(x) - 1)"), [0]);
    assert.deepEqual(kinks("maximum(tanh(x), 0.5)"), [0.5493061443340549]);
    assert.deepEqual(kinks("abs(x * x - 2)"), [-Math.SQRT2, Math.SQRT2]);
  });
  it("finds poles", () => assert.deepEqual(kinks("1 / (x - 0.5)"), [0.5]));
  it("finds none in a smooth formula", () => assert.deepEqual(kinks("x * sigmoid(x)"), []));
});

describe("the zeros", () => {
  it("are found between the kinks", () => {
    assert.deepEqual(zeros("x ** 2 - 2"), [-Math.SQRT2, Math.SQRT2]);
    assert.deepEqual(zeros("tanh(x)"), [0]);
    assert.deepEqual(zeros("clip(x, -1, 1) + 0.25"), [-0.25]);
    assert.deepEqual(zeros("sigmoid(x)"), []);
  });
  it("of the slope of silu lie where mpmath finds them", () =>
    assert.ok(
      Math.abs(zeros("sigmoid(x) * (1 + x * (1 - sigmoid(x)))")[0]! + 1.2784645427610738) < 1e-15,
    ));
});
