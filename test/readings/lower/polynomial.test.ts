import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import { lower } from "../../../src/readings/lower/lower.ts";
import {
  polynomialArgument,
  type OneSignedPolynomial,
} from "../../../src/readings/lower/polynomial.ts";

/** The argument of the only call that the formula is. */
function argumentIn(formula: string): OneSignedPolynomial | undefined {
  const atom = lower(parse(formula), {}).terms[0]?.factors[0]?.atom;
  return atom?.tag === "call" ? polynomialArgument(atom) : undefined;
}

const coefficients = (formula: string): readonly number[] | undefined =>
  argumentIn(formula)?.coefficients.map(({ n, d }) => Number(n) / Number(d));

describe("the argument of an exponential as a polynomial", () => {
  it("is odd or even, the lowest power first, with constants multiplied out", () => {
    assert.deepEqual(coefficients("sigmoid(1.702 * x)"), [1.702]);
    assert.deepEqual(coefficients("exp(3 * (x + x**3))"), [3, 3]);
    assert.deepEqual(coefficients("softplus(-(0.3 + x**4))"), [-0.3, 0, -1]);
    assert.equal(argumentIn("exp(3 * (x + x**3))")?.isOdd, true);
    assert.equal(argumentIn("softplus(-(0.3 + x**4))")?.isOdd, false);
  });
  it("is none where it may cancel", () => {
    for (const formula of ["exp(x + x**2)", "sigmoid(x - 0.3 * x**3)", "exp(x - 3)"])
      assert.equal(argumentIn(formula), undefined, formula);
  });
  it("is none where a power of two does without a product", () => {
    for (const formula of ["sigmoid(x)", "exp(-4 * x)"])
      assert.equal(argumentIn(formula), undefined, formula);
  });
  it("is none for a call that needs the digits of a small argument", () =>
    assert.equal(argumentIn("tanh(0.3 * x)"), undefined));
  it("is none where an input beyond the largest would not count as infinite, or overflows", () => {
    for (const formula of ["exp(1e-9 * x)", "exp(3e11 * x**4)"])
      assert.equal(argumentIn(formula), undefined, formula);
  });
});
