import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import { kernelFor } from "../../../src/readings/wgsl/kernel.ts";
import { cases } from "../cases.ts";
import { golden } from "../golden.ts";

const stable = (formula: string, alpha = "0.3") =>
  kernelFor(parse(formula), { form: "stable", parameters: { alpha } });

/** The lines of `activation`. */
function lines(wgsl: string): string {
  const [, body] = /fn activation\(x: Wide\) -> Wide \{\n([^}]*)\}/.exec(wgsl) ?? [];
  return body!.trim().replaceAll(/^ {2}/gm, "");
}

describe("the lines of a stable kernel", () =>
  cases("stable.txt", (formula) => lines(stable(formula).wgsl)));

describe("the stable kernel", () => {
  it("is a program to read", () => golden("stable-sigmoid.wgsl", stable("1 / (1 + exp(-x))").wgsl));

  it("brings of the library what it needs, and no more", () => {
    assert.match(stable("log(x)").wgsl, /fn wideLog\(/);
    assert.doesNotMatch(stable("exp(x)").wgsl, /fn wideLog\(/);
  });

  it("keeps literals and parameters in a buffer, where no compiler computes with them", () => {
    const { constants, wgsl } = stable("where(x > 0, x, alpha * x)");
    assert.doesNotMatch(lines(wgsl), /0\.3/);
    const [hi, lo, e] = constants.slice(4, 7);
    assert.ok(Math.abs((hi! + lo!) * 2 ** e! - 0.3) < 2 ** -50);
  });

  it("has the same hash whatever the parameters are", () =>
    assert.equal(stable("alpha * x", "0.2").hash, stable("alpha * x", "0.3").hash));
});

describe("the tolerance of a stable kernel", () => {
  const is = (tolerance: number, formula: string) =>
    assert.equal(stable(formula).tolerance, tolerance);

  it("is 1 where nothing cancels", () => {
    is(1, "1 / (1 + exp(-x))");
    is(1, "0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x**3)))");
    is(1, "minimum(x, 0) - log1p(exp(-abs(x)))");
  });
  it("is 1 where what cancels is exact", () => {
    is(1, "clip(0.2 * x + 0.5, 0, 1)");
    is(1, "x - alpha");
  });
  it("is 4 where rounded numbers are subtracted", () => {
    is(4, "sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x))");
    is(4, "exp(x) - x");
  });
});

describe("long formulas", () => {
  const compiles = (formula: string) => assert.match(stable(formula).wgsl, /return v\d+/);

  it("have kernels: ten thousand factors", () => compiles(Array(10_000).fill("x").join(" * ")));
  it("have kernels: a thousand different terms", () =>
    compiles(Array.from({ length: 1000 }, (_, n) => `${n} / (x + ${n})`).join(" + ")));
  it("have kernels: two hundred levels", () =>
    compiles(`${"exp(1 - ".repeat(200)}x${")".repeat(200)}`));
});
