import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import { lineMaker } from "../../../src/numeric/taylor/sideOfLine.ts";

const sideOf = (text: string, end: number, slope: number) =>
  lineMaker(parse(text), {})(end, slope)?.side;

describe("the side of a line through the origin", () => {
  it("is above where the formula bends up, on both sides of zero", () => {
    for (const end of [2 ** -126, -(2 ** -126), 2 ** -30]) {
      assert.equal(sideOf("x / (1 + exp(-x))", end, 0.5 + end / 2), 1);
      assert.equal(sideOf("x * clip(x + 3, 0, 6) / 6", end, 0.5), 1);
    }
  });
  it("is below where it bends down", () => {
    for (const end of [2 ** -126, -(2 ** -126)])
      assert.equal(sideOf("x / 4 - x ** 2", end, 0.25), -1);
  });
  it("is not known where the slope at zero is another", () => {
    assert.equal(sideOf("x * (0.5 - 2 ** -60) + x ** 2", 2 ** -126, 0.5), undefined);
    assert.equal(sideOf("x / 3 + x ** 2", 2 ** -126, 1 / 3), undefined);
  });
  it("is not known of a line itself, across a kink, past a bend the other way, and away from the origin", () => {
    assert.equal(sideOf("x / 2", 2 ** -126, 0.5), undefined);
    assert.equal(sideOf("where(x > 0, x / 2 + x ** 2, x)", 2 ** -126, 0.5), undefined);
    assert.equal(sideOf("x / 2 + x ** 2 - x ** 3", 4, 0.5), undefined);
    assert.equal(sideOf("x / 2 + x ** 2 + 2 ** -140", 2 ** -126, 0.5), undefined);
  });
});
