import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "../../../src/expr/parse.ts";
import { float32Bits, float32FromBits } from "../../../src/numeric/floats/float32.ts";
import { mulberry32 } from "../../../src/numeric/floats/mulberry32.ts";
import { judgeUnit } from "../../../src/verify/exhaustive/judgeUnit.ts";
import { stretchesOf } from "../../../src/verify/exhaustive/stretches.ts";
import { bitsOf, unitsOf, type Unit } from "../../../src/verify/exhaustive/units.ts";
import type { Check } from "../../../src/verify/check.ts";
import { kernelCheck } from "../../../src/verify/checks/kernelCheck.ts";
import { sampling } from "../../../src/verify/sampling.ts";
import type { Tally } from "../../../src/verify/tally.ts";

const parameters = { alpha: 0.2 };
const subject = { name: "", entry: "", framework: "", version: "", backend: "", parameters: {} };

const checkOf = (text: string, kinks: readonly number[]) =>
  kernelCheck(
    {
      subject,
      of: "value",
      domain: "f32",
      formula: parse(text),
      parameters,
      kinks,
      zeros: [],
    },
    "stable",
  );

/** Results that are right, next to right, far off, flushed, of the wrong sign, infinite or NaN. */
function results(unit: Unit, right: (x: number) => number, seed: number): Uint32Array {
  const random = mulberry32(seed);
  const wrong: readonly ((bits: number) => number)[] = [
    (bits) => bits + 1,
    (bits) => bits - 1,
    (bits) => bits + 2,
    (bits) => bits ^ 0x80000000,
    (bits) => bits + 70_000,
    () => 0,
    () => 0x80000000,
    () => 0x7f800000,
    () => 0x7fc00000,
  ];
  return bitsOf(unit).map((bits) => {
    const value = float32Bits(right(float32FromBits(bits)));
    const which = Math.floor(random() * 100);
    return wrong[which] === undefined ? value : wrong[which](value) >>> 0;
  });
}

function rightFor(check: Check, x: number): number {
  const exact = check.reference(x);
  return exact.kind === "value" ? exact.value : NaN;
}

function judgedSingly(check: Check, unit: Unit, got: Uint32Array): Tally {
  const { sample, expectation, tally } = sampling(check);
  bitsOf(unit).forEach((bits, i) => {
    const x = float32FromBits(bits);
    sample(x, float32FromBits(got[i]!), expectation(x));
  });
  return tally;
}

const formulas: readonly (readonly [string, readonly number[]])[] = [
  ["1 / (1 + exp(-x))", []],
  ["tanh(x)", []],
  ["exp(x)", []],
  ["where(x > 0, x, alpha * (exp(x) - 1))", [0]],
  ["clip(0.2 * x + 0.5, 0, 1)", [-2.5, 2.5]],
  ["0.5 * x * (1 + erf(x / sqrt(2)))", []],
  ["x / (1 + exp(-x))", []],
  ["x * clip(x + 3, 0, 6) / 6", [-3, 3]],
  ["x - 0.375 * x * exp(-x)", []],
  ["x / (1 + abs(x))", [0]],
  ["log(x)", []],
];

const starts = [
  0,
  1e-42,
  2 ** -126 - 2 ** -140,
  2 ** -125 - 2 ** -139,
  1e-30,
  1e-6,
  0.4999,
  2.4999,
  8.3,
  88.7,
  103.9,
  3.402e38,
];

describe("judging a unit", () => {
  for (const [text, kinks] of formulas)
    it(`counts as judging one by one does: ${text}`, () => {
      const check = checkOf(text, kinks);
      const stretches = stretchesOf(parse(text), parameters);
      for (const [seed, start] of starts.flatMap((x) => [x, -x]).entries()) {
        const from = float32Bits(start);
        const unit = { from, to: from + 700 };
        const got = results(unit, (x) => rightFor(check, x), seed);
        const { tally } = judgeUnit({ check, stretches }, unit, got);
        same(tally, judgedSingly(check, unit, got), `from ${start}`);
      }
    });
  for (const text of [
    "alpha + 0 * x",
    "where(x > 0, x, alpha * (exp(x) - 1))",
    "1 / (1 + exp(-x))",
  ])
    it(`measures a result that is the same everywhere as judging one by one does: ${text}`, () => {
      const check = checkOf(text, [0]);
      const stretches = stretchesOf(parse(text), parameters);
      for (const start of [-90, -103.9, -200, 40]) {
        const from = float32Bits(start);
        const unit = { from, to: from + 700 };
        const got = bitsOf(unit).map((bits) => float32Bits(rightFor(check, float32FromBits(bits))));
        const { tally } = judgeUnit({ check, stretches }, unit, got);
        const plain = judgedSingly(check, unit, got);
        assert.ok(Math.abs(tally.sumUlp - plain.sumUlp) < 1e-4 * tally.count, `from ${start}`);
        assert.ok(Math.abs(tally.maxUlp - plain.maxUlp) < 1e-3, `from ${start}`);
      }
    });
  it("judges NaN and both infinities", () => {
    const check = checkOf("tanh(x)", []);
    const stretches = stretchesOf(parse("tanh(x)"), {});
    const unit = { from: 0x7f800000, to: 0x7f800010 };
    const got = Uint32Array.from({ length: 16 }, (_, i) => (i === 0 ? 0x3f800000 : 0x7fc00000));
    got[3] = 0;
    const { tally } = judgeUnit({ check, stretches }, unit, got);
    assert.deepEqual(tally.nan, { expected: 15, got: 14, wrong: 1 });
    assert.equal(tally.passed, 1);
    assert.equal(tally.undefined, 15);
  });
});

/** All counts are the same; the errors are to their third decimal, give or take one. */
function same(a: Tally, b: Tally, where: string): void {
  const counts = ({
    count,
    passed,
    failed,
    undefined: none,
    flushed,
    signOfZero,
    measured,
  }: Tally) => [count, passed, failed, none, flushed, signOfZero, measured];
  assert.deepEqual(counts(a), counts(b), where);
  assert.deepEqual([a.nan, a.infinite, a.maxDistance], [b.nan, b.infinite, b.maxDistance], where);
  assert.deepEqual([...a.reasons].sort(), [...b.reasons].sort(), where);
  // Whether an error of nearly nothing counts as none depends on the double that it is measured from.
  const bins = ([none = 0, half = 0, ...others]: readonly number[]) => [none + half, ...others];
  assert.deepEqual(bins(a.bins), bins(b.bins), where);
  assert.ok(Math.abs(a.maxUlp - b.maxUlp) <= 1e-3 * Math.max(1, b.maxUlp), where);
  assert.ok(Math.abs(a.sumUlp - b.sumUlp) <= 1e-3 * Math.max(a.count, b.sumUlp), where);
}

describe("units", () => {
  it("cover every bit pattern once", () => {
    const all = unitsOf();
    assert.equal(all.length, 4096);
    all.forEach(({ from, to }, i) => {
      assert.equal(from, i * 2 ** 20);
      assert.equal(to, (i + 1) * 2 ** 20);
    });
  });
  it("cover an interval, both zeros with it", () => {
    const count = (low: number, high: number) =>
      unitsOf({ low, high }).reduce((sum, { from, to }) => sum + to - from, 0);
    assert.equal(count(1, 2), 2 ** 23 + 1);
    assert.equal(count(0, 0), 2);
    assert.equal(count(-1, 1), 2 * (0x3f800000 + 1));
    assert.equal(count(-2, -1), 2 ** 23 + 1);
    assert.equal(count(-Infinity, Infinity), 2 * (0x7f800000 + 1));
  });
});
