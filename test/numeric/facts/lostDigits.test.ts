import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../src/expr/parse.ts";
import { lostDigits } from "../../../src/numeric/facts/lostDigits.ts";

const lost = (formula: string) => lostDigits(parse(formula), {});

describe("lost digits", () => {
  it("are those of a sum that cancels, with the formula that keeps them", () => {
    const gelu = lost("0.5 * x * (1 + erf(x / sqrt(2)))");
    assert.deepEqual([gelu?.worst?.x, gelu?.worst?.share.toFixed(2)], [-5.5, "0.57"]);
    assert.equal(gelu?.keeps, "0.5 * x * erfc(-(x / sqrt(2)))");
    assert.equal(lost("exp(x) - 1")?.keeps, "expm1(x)");
    assert.equal(lost("log(1 + exp(x))")?.keeps, "log1p(exp(x))");
    assert.equal(lost("1 + tanh(x)")?.keeps, "2 * sigmoid(2 * x)");
  });
  it("are zero from a place on", () => {
    const { zero } = lost("where(x < 0, exp(x) - 1, x)") ?? {};
    // exp(x) rounds to 1 up to half the spacing below 1.
    assert.deepEqual([zero?.x, zero?.real], [-(2 ** -25), -(2 ** -25)]);
  });
  it("are none where the formula keeps them, nor where the result underflows", () => {
    for (const formula of [
      "expm1(x)",
      "0.5 * x * erfc(-x / sqrt(2))",
      "1 / (1 + exp(-x))",
      "exp(x)",
    ])
      assert.equal(lost(formula), undefined, formula);
  });
  it("have no formula where no law gives one", () => {
    const shrink = lost("x - tanh(x)");
    assert.ok(shrink?.worst);
    assert.equal(shrink.keeps, undefined);
  });
});
