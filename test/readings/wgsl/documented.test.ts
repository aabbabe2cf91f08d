import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import { toWgsl } from "../../../src/readings/wgsl/documented.ts";
import { kernelFor } from "../../../src/readings/wgsl/kernel.ts";
import { growth } from "../../growth.ts";
import { cases } from "../cases.ts";
import { golden } from "../golden.ts";

describe("toWgsl", () => {
  cases("wgsl.txt", (formula) => toWgsl(parse(formula), "activation").trim());

  it("brings what WGSL lacks along", () =>
    golden(
      "documented-gelu.wgsl",
      toWgsl(parse("0.5 * x * (1 + erf(x / sqrt(2)))"), "activation"),
    ));

  it("refuses a formula over an axis", () =>
    assert.throws(() => toWgsl(parse("x / sum(x)"), "activation"), /over an axis/));

  it("reads ten thousand operations about as fast in one formula as in ten", () => {
    const long = (count: number) => parse(Array<string>(count).fill("x").join(" + "));
    assert.match(toWgsl(long(10_000), "activation"), /return v\d+/);
    assert.ok(growth((count) => toWgsl(long(count), "activation"), 10_000) < 6);
  });
});

describe("the documented kernel", () => {
  const kernel = (alpha: string) =>
    kernelFor(parse("where(x > 0, x, alpha * x)"), { form: "documented", parameters: { alpha } });

  it("is a program to read", () => golden("documented-leaky-relu.wgsl", kernel("0.2").wgsl));
  it("takes parameters from a buffer, in whole rows", () =>
    assert.deepEqual(kernel("0.5").constants, Float32Array.of(0.5, 0, 0, 0)));
  it("has the same hash whatever the parameters are", () =>
    assert.equal(kernel("0.2").hash, kernel("0.3").hash));
  it("needs a value for every parameter", () =>
    assert.throws(
      () => kernelFor(parse("a * x"), { form: "documented", parameters: {} }),
      /"a" has no value/,
    ));
});
