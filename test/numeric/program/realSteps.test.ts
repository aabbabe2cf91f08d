import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import type { Parameters } from "../../../src/numeric/program/parameters.ts";
import { realSteps } from "../../../src/numeric/program/realSteps.ts";

const same = (text: string, parameters: Parameters, other: string) =>
  assert.deepEqual(realSteps(parse(text), parameters), realSteps(parse(other), {}));

describe("realSteps", () => {
  it("keeps the digits that only a parameter's value shows to be at risk", () => {
    same("alpha * exp(x) - 1", { alpha: 1 }, "expm1(x)");
    same("exp(x) - b", { b: "1.0" }, "expm1(x)");
    same("a / (1 + exp(-x))", { a: 1 }, "sigmoid(x)");
  });
  it("reads a parameter as the decimal that it is", () =>
    same("where(x < top, -a * x, x)", { top: 0.5, a: "0.10" }, "where(x < 0.5, -0.1 * x, x)"));
  it("names a parameter without a value", () =>
    assert.throws(() => realSteps(parse("a * x"), {}), /"a" has no value/));
});
