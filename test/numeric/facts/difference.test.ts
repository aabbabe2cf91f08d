import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import { largestDifference, type Difference } from "../../../src/numeric/facts/difference.ts";
import type { Parameters } from "../../../src/numeric/program/parameters.ts";

interface Over {
  readonly parameters?: Parameters;
  readonly domain?: readonly [number, number];
}

const between = (a: string, b: string, { parameters = {}, domain }: Over = {}): Difference =>
  largestDifference({ expr: parse(a), parameters }, { expr: parse(b), parameters }, domain);

const stretches = ({ agree }: Difference): string =>
  agree
    .map(({ from, to, closed }) => `${closed[0] ? "[" : "("}${from}, ${to}${closed[1] ? "]" : ")"}`)
    .join(" ");

const keras2 = "clip(0.2 * x + 0.5, 0, 1)";
const keras3 = "clip(x / 6 + 0.5, 0, 1)";
const courbariaux = "clip((x + 1) / 2, 0, 1)";

describe("largestDifference of formulas in straight pieces", () => {
  it("is exact: 1/12 at ±2.5 for the hard sigmoids of Keras 2 and 3", () => {
    const found = between(keras2, keras3);
    assert.deepEqual(
      [found.value, found.at, found.attained, found.kind, found.samples],
      [1 / 12, [-2.5, 2.5], true, "proved", 0],
    );
    assert.equal(stretches(found), "(-Infinity, -3] [3, Infinity)");
  });
  it("is a third at ±1 for those of Keras 3 and Courbariaux et al.", () => {
    const { value, at, kind } = between(keras3, courbariaux);
    assert.deepEqual([value, at, kind], [1 / 3, [-1, 1], "proved"]);
  });
  it("is unbounded for two leaky slopes, which agree on the right, zero included", () => {
    const found = between("where(x > 0, x, 0.3 * x)", "where(x > 0, x, 0.2 * x)");
    assert.deepEqual(
      [found.value, found.unbounded, found.attained, found.at],
      [Infinity, true, false, [-Infinity]],
    );
    assert.equal(stretches(found), "[0, Infinity)");
  });
  it("takes every decimal as written: thirty times 0.1 is 3", () => {
    const { value, kind } = between("minimum(30 * a * x, 6)", "minimum(3 * x, 6)", {
      parameters: { a: 0.1 },
    });
    assert.deepEqual([value, kind], [0, "proved"]);
  });
  it("says of a constant difference one point of the stretch", () => {
    const [soft, hard] = [
      "where(x > 0.5, x - 0.5, where(x < -0.5, x + 0.5, 0))",
      "x * (abs(x) > 0.5)",
    ];
    const found = between(soft, hard);
    assert.deepEqual([found.value, found.attained, found.at], [0.5, true, [-1.5, 1.5]]);
    assert.equal(stretches(found), "[-0.5, 0.5]");
  });
  it("is approached, not attained, on the open side of a jump", () => {
    const found = between("where(x > 1, x, 0)", "where(x >= 2, x, 0)");
    assert.deepEqual([found.value, found.attained, found.at], [2, false, [2]]);
    assert.equal(stretches(found), "(-Infinity, 1] [2, Infinity)");
  });
  it("does not count points at which one of the two is undefined", () => {
    assert.deepEqual(between("x / x", "1").value, 0);
    assert.equal(stretches(between("x / x", "1")), "(-Infinity, 0) (0, Infinity)");
    assert.equal(between("1 / x", "0").unbounded, true);
    assert.equal(between("x / 0", "x").value, NaN);
  });
  it("stays inside a closed domain", () => {
    const found = between(keras2, keras3, { domain: [-1, 2] });
    assert.deepEqual([found.value, found.at], [1 / 15, [2]]);
    const still = between(keras2, keras3, { domain: [3, Infinity] });
    assert.deepEqual([still.value, stretches(still)], [0, "[3, Infinity)"]);
    assert.deepEqual(between("x", "0", { domain: [2, 2] }).at, [2]);
  });
});

describe("largestDifference of quotients of polynomials", () => {
  it("finds the turn of hard swish against x clip(0.2 x + 0.5, 0, 1)", () => {
    const { value, at, kind } = between(
      "x * clip(x / 6 + 0.5, 0, 1)",
      "x * clip(0.2 * x + 0.5, 0, 1)",
    );
    assert.deepEqual([value, at, kind], [2.5 / 12, [-2.5, 2.5], "proved"]);
  });
  it("finds turns that are no fraction, to the last digit of the value", () => {
    const turn = Math.sqrt((Math.sqrt(33) - 3) / 6);
    const { value, at, kind } = between("x / (1 + x ** 2)", "x / (2 + x ** 2)");
    assert.equal(kind, "proved");
    isNear(value, turn / ((1 + turn ** 2) * (2 + turn ** 2)));
    isNear(at[1]!, turn);
    assert.equal(at[0], -at[1]!);
  });
  it("grows with the higher degree, and tends to the ratio of the leading terms", () => {
    assert.equal(between("x * clip(x / 6 + 0.5, 0, 1)", "0").unbounded, true);
    const { value, attained, at } = between("x / (1 + abs(x))", "0");
    assert.deepEqual([value, attained, at], [1, false, [-Infinity, Infinity]]);
  });
});

const sigmoid = "1 / (1 + exp(-x))";
const erfGelu = "0.5 * x * (1 + erf(x / sqrt(2)))";
const tanhGelu = "0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x ** 3)))";

describe("largestDifference of formulas with functions", () => {
  it("proves 4.73e-4 at ±2.70 for the two forms of GELU", () => {
    const { value, at, attained, kind } = between(erfGelu, tanhGelu);
    assert.deepEqual([value.toPrecision(8), kind, attained], ["0.00047323552", "proved", true]);
    assert.deepEqual(
      at.map((x) => x.toFixed(6)),
      ["-2.698941", "2.698941"],
    );
  });
  it("knows the laws of exp and log: these are equal everywhere, with proof", () => {
    for (const [a, b] of [
      [sigmoid, "sigmoid(x)"],
      ["tanh(x)", "2 * sigmoid(2 * x) - 1"],
      ["log(1 + exp(x))", "where(x > 0, x + log1p(exp(-x)), log1p(exp(x)))"],
      ["x * tanh(log(exp(x) + 1))", "x * tanh(softplus(x))"],
      [erfGelu, "x / 2 * (1 + erf(x * sqrt(0.5)))"],
      [tanhGelu, "x * sigmoid(2 * sqrt(2 / pi) * (x + 0.044715 * x ** 3))"],
      ["where(x > 0, x, expm1(x))", "maximum(0, x) + minimum(0, exp(x) - 1)"],
    ] as const) {
      const found = between(a, b);
      assert.deepEqual([found.value, found.kind, found.at], [0, "proved", []], `${a} and ${b}`);
      assert.equal(stretches(found), "(-Infinity, Infinity)");
    }
  });
  it("sees the thresholds of Theano's sigmoid as jumps", () => {
    const found = between(sigmoid, "where(x < -88, 0, where(x > 15, 1, 1 / (1 + exp(-x))))");
    isNear(found.value, 1 / (1 + Math.exp(15)));
    assert.deepEqual([found.attained, found.at, found.kind], [false, [15], "proved"]);
    assert.equal(stretches(found), "[-88, 15]");
  });
  it("tells a limit at infinity from a value that is taken", () => {
    const elu = between("where(x > 0, x, expm1(x))", "where(x > 0, x, 2 * expm1(x))");
    assert.deepEqual(
      [elu.value, elu.attained, elu.at, elu.kind],
      [1, false, [-Infinity], "proved"],
    );
    const softplus = between("log(1 + exp(x))", "maximum(x, 0)");
    assert.deepEqual(
      [softplus.value, softplus.attained, softplus.at, softplus.kind],
      [Math.LN2, true, [0], "proved"],
    );
  });
  it("takes differences far below the spacing of doubles", () => {
    const found = between("x * tanh(softplus(x))", "x * tanh(where(x > 20, x, softplus(x)))");
    const e = Math.exp(20);
    const exact = (40 * (2 * e + 1)) / ((e * e + 1) * ((1 + e) ** 2 + 1));
    assert.ok(Math.abs(found.value / exact - 1) < 1e-14, `${found.value}`);
    assert.deepEqual([found.kind, found.at], ["proved", [20]]);
  });
  it("says sampled where it proves nothing", () => {
    const step = between("floor(x)", "x");
    assert.deepEqual([step.kind, step.value > 0.999, step.samples > 100], ["sampled", true, true]);
    assert.equal(between("floor(x) + x", "floor(x)").unbounded, true);
    assert.equal(between("sin(x) + sin(sqrt(2) * x)", "0").kind, "sampled");
    assert.equal(between("sin(x) + sin(sqrt(2) * x)", "0", { domain: [-4, 4] }).kind, "proved");
  });
  it("proves the size of a wave over the reals", () =>
    assert.deepEqual([between("sin(x)", "0").value, between("sin(x)", "0").kind], [1, "proved"]));
  it("proves a piece whose cut is no fraction", () => {
    const { value, at, kind } = between("where(exp(x) > 3, 1, 0)", "0");
    assert.deepEqual([value, kind], [1, "proved"]);
    assert.ok(at.every((x) => x > Math.log(3)));
  });
  it("finds no trace of digits where two formulas are equal at the end of a domain", () => {
    for (const [a, b] of [
      ["1.67 * expm1(x)", "1.67 * (exp(x) - 1)"],
      ["maximum(x, 0) + log1p(exp(-abs(x)))", "log(1 + exp(x))"],
      ["-softplus(-x)", "minimum(x, 0) - log1p(exp(-abs(x)))"],
      ["x * tanh(softplus(x))", "x * tanh(log(1 + exp(x)))"],
    ] as const) {
      const found = between(a, b, { domain: [-5, 5] });
      assert.deepEqual([found.value, found.at, found.kind], [0, [], "proved"], `${a} and ${b}`);
      assert.equal(stretches(found), "[-5, 5]");
    }
  });
  it("grows without bound beside a pole, whether or not a fraction says where that is", () => {
    assert.deepEqual(between("log(1 - exp(-x))", "0").at, [0]);
    assert.deepEqual(between("1 / (x * x - 2)", "0").at, [-Math.SQRT2, Math.SQRT2]);
    for (const pole of ["log(1 - exp(-x))", "1 / (x * x - 2)", "1 / (exp(x) - 3)"])
      assert.equal(between(pole, "0").unbounded, true, pole);
  });
  it("sees a hill that lies far outside usual inputs", () => {
    const { value, agree } = between("tanh(1e-90 * x)", "tanh(x)");
    assert.deepEqual([value, agree], [1, []]);
  });
  it("refuses a name without a value", () =>
    assert.throws(() => between("alpha * x", "x"), /alpha/));
});

function isNear(value: number, wanted: number): void {
  assert.ok(Math.abs(value - wanted) <= 4e-16 * Math.abs(wanted), `${value} is not ${wanted}`);
}
