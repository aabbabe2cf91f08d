import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../src/expr/parse.ts";
import { exactEvaluator } from "../../../src/numeric/reference/exact.ts";

describe("a comparison of equal numbers that no digits can tell", () => {
  const kindAt = (text: string, x: number): string =>
    exactEvaluator(parse(text), "f32", {})(x).kind;
  it("leaves the value undefined where the branches differ", () => {
    assert.equal(kindAt("where(tanh(maximum(2, x)) < tanh(sqrt(4)), 1, 2)", -60), "undefined");
    assert.equal(kindAt("where(exp(x) < sqrt(exp(2 * x)), x, -x)", 3), "undefined");
  });
  it("does not matter where they agree, or where the number is a tie", () => {
    assert.equal(kindAt("where(exp(x) < sqrt(exp(2 * x)), 1, 1)", 3), "value");
    assert.equal(kindAt("sqrt(x) ** 2", 2), "value");
  });
});
