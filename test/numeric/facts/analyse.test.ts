import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { parse } from "../../../src/expr/parse.ts";
import { analyse, type Analysis } from "../../../src/numeric/facts/analyse.ts";
import type { Fact } from "../../../src/numeric/facts/fact.ts";
import type { Parameters } from "../../../src/numeric/program/parameters.ts";

const of = (text: string, parameters: Parameters = {}): Analysis =>
  analyse(parse(text), parameters);

function value<T>(fact: Fact<T>): T {
  assert.ok(fact.kind !== "not known", "it is known");
  return fact.value;
}

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not near ${expected}`);
}

describe("analyse", () => {
  it("proves everything of hard sigmoid", () => {
    const { kinks, range, flat, limits, monotone, lipschitz, fixedPoints } = of(
      "clip(0.2 * x + 0.5, 0, 1)",
    );
    assert.equal(range.kind, "proved");
    assert.deepEqual(
      value(kinks).map(({ x, kind, slopes }) => [x, kind, slopes]),
      [
        [-2.5, "kink", { left: 0, right: 0.2 }],
        [2.5, "kink", { left: 0.2, right: 0 }],
      ],
    );
    const { low, high } = value(range);
    assert.deepEqual([low.value, low.attained, high.value, high.attained], [0, true, 1, true]);
    assert.deepEqual(value(flat), [
      { low: -Infinity, high: -2.5, value: 0 },
      { low: 2.5, high: Infinity, value: 1 },
    ]);
    assert.deepEqual(limits, {
      kind: "proved",
      value: { atMinusInfinity: 0, atPlusInfinity: 1 },
    });
    assert.deepEqual(
      value(monotone).map(({ direction }) => direction),
      ["constant", "rising", "constant"],
    );
    assert.equal(value(lipschitz), 0.2);
    assert.deepEqual(value(fixedPoints).at, [0.625]);
  });
  it("knows that sigmoid only approaches 0 and 1", () => {
    const { range, convexity, mean } = of("1 / (1 + exp(-x))");
    assert.deepEqual(range, {
      kind: "proved",
      value: {
        low: { value: 0, attained: false, at: [-Infinity] },
        high: { value: 1, attained: false, at: [Infinity] },
      },
    });
    assert.deepEqual(value(convexity), [
      { low: -Infinity, high: 0, bend: "convex" },
      { low: 0, high: Infinity, bend: "concave" },
    ]);
    near(value(mean), 0.5);
  });
  it("knows what happens beside a pole and far beyond the inputs that are used", () => {
    const { low, high } = value(of("log(1 - exp(-x))").range);
    assert.deepEqual([low.value, low.attained, low.at], [-Infinity, false, [0]]);
    assert.deepEqual([high.value, high.attained, high.at], [0, false, [Infinity]]);
    const tiny = of("tanh(1e-90 * x)");
    assert.deepEqual(
      [value(tiny.range).low.value, value(tiny.range).high.value, tiny.range.kind],
      [-1, 1, "proved"],
    );
    assert.deepEqual(of("erf(x) - tanh(1.2 * x)").limits, {
      kind: "proved",
      value: { atMinusInfinity: 0, atPlusInfinity: 0 },
    });
  });
  it("calls a limit that was only read off values far out sampled", () => {
    const { limits, range } = of("x + sin(x)");
    assert.deepEqual(limits, {
      kind: "sampled",
      value: { atMinusInfinity: -Infinity, atPlusInfinity: Infinity },
    });
    assert.equal(range.kind, "sampled");
  });
  it("takes the limit where the formula itself has a gap", () => {
    assert.deepEqual(
      value(of("x * log(abs(x))").kinks).map(({ kind, values }) => [kind, values]),
      [["kink", { left: 0, right: 0 }]],
    );
    assert.deepEqual(value(of("x / x").kinks), []);
  });
  it("finds the minimum of silu and gelu where mpmath has it", () => {
    const silu = value(of("x * sigmoid(x)").range).low;
    near(silu.value, -0.27846454276107379511);
    near(silu.at[0]!, -1.2784645427610737951);
    const gelu = value(of("0.5 * x * (1 + erf(x / sqrt(2)))").range).low;
    near(gelu.value, -0.16997120747990366);
    near(gelu.at[0]!, -0.75179152469356467);
  });
  it("tells a jump from a kink, and a smooth joint from both", () => {
    const kinds = (text: string): readonly string[] =>
      value(of(text).kinks).map(({ kind }) => kind);
    assert.deepEqual(kinds("where(x > 0.7, x, 0)"), ["jump"]);
    assert.deepEqual(kinds("maximum(x, 0)"), ["kink"]);
    assert.deepEqual(kinds("where(x > 0, x, exp(x) - 1)"), []);
    assert.deepEqual(kinds("where(x > 0, x, 0.5 * (exp(x) - 1))"), ["kink"]);
    assert.deepEqual(kinds("1 / x"), ["pole"]);
    assert.deepEqual(kinds("where(x > 0, 1, where(x == 0, 0.5, 0))"), ["jump"]);
  });
  it("joins flat stretches of one value and keeps an odd point apart", () => {
    assert.deepEqual(value(of("where(x > 0, 2, 2)").flat), [
      { low: -Infinity, high: Infinity, value: 2 },
    ]);
    assert.equal(value(of("where(x == 0, 1, 2)").flat).length, 2);
    const shrink = "where(x > 0.5, x - 0.5, where(x < -0.5, x + 0.5, 0))";
    assert.deepEqual(value(of(shrink).flat), [{ low: -0.5, high: 0.5, value: 0 }]);
  });
  it("takes zeros one by one and along stretches", () => {
    assert.deepEqual(value(of("tanh(x)").zeros), { at: [0], along: [] });
    assert.deepEqual(value(of("maximum(x, 0)").zeros), {
      at: [],
      along: [{ low: -Infinity, high: 0 }],
    });
    assert.deepEqual(value(of("maximum(x, 0)").fixedPoints).along, [{ low: 0, high: Infinity }]);
  });
  it("bounds the slope, and finds no bound where the formula jumps or bends up for ever", () => {
    near(value(of("tanh(x)").lipschitz), 1);
    near(value(of("1 / (1 + exp(-x))").lipschitz), 0.25);
    near(value(of("x * sigmoid(x)").lipschitz), 1.0998393201288668);
    assert.equal(value(of("where(x > 1, x, 0)").lipschitz), Infinity);
    assert.equal(value(of("x ** 2").lipschitz), Infinity);
    assert.equal(value(of("sqrt(abs(x))").lipschitz), Infinity);
  });
  it("finds where the slope is all but gone", () => {
    const [left, right] = value(of("tanh(x)").saturated);
    near(left!.high, -4.1467747262488961);
    near(right!.low, 4.1467747262488961);
    assert.deepEqual(value(of("maximum(x, 0)").saturated), [{ low: -Infinity, high: 0 }]);
  });
  it("integrates the mean output", () => {
    near(value(of("maximum(x, 0)").mean), 1 / Math.sqrt(2 * Math.PI));
    near(value(of("0.5 * x * (1 + erf(x / sqrt(2)))").mean), 1 / (2 * Math.sqrt(Math.PI)));
    assert.equal(value(of("tanh(x)").mean), 0);
  });
  it("shows what float32 makes of NaN, infinity and large inputs", () => {
    assert.deepEqual(of("maximum(x, 0)").special, {
      atNaN: NaN,
      atMinusInfinity: 0,
      atPlusInfinity: Infinity,
    });
    const [overflow] = of("log(1 + exp(x))").overflows;
    assert.equal(overflow!.x, Math.fround(88.72284));
    assert.equal(overflow!.becomes, Infinity);
  });
  it("says what is not known, and why", () => {
    const { range, kinks } = of("floor(x)");
    assert.equal(range.kind, "not known");
    assert.equal(kinks.kind, "not known");
    assert.equal(of(`x${" * tanh(x)".repeat(1000)}`).mean.kind, "not known");
  });
  it("leaves out where the formula is undefined", () => {
    assert.deepEqual(value(of("sqrt(x)").monotone), [
      { low: 0, high: Infinity, direction: "rising" },
    ]);
    assert.equal(value(of("sqrt(x)").range).low.value, 0);
  });
});
