import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../src/expr/parse.ts";
import { landmarksOf, without, type Landmarks } from "../../../webview/plot/landmarks.ts";
import { marksOf } from "../../../webview/plot/landmarked.ts";
import { subjectsOf } from "../../../webview/state/subject.ts";

const of = (formula: string): Landmarks => landmarksOf({ formula: parse(formula), parameters: {} });

describe("the landmarks of a curve", () => {
  it("are its kinks and flat stretches", () => {
    const { kinks, jumps, flat } = of("clip(0.2 * x + 0.5, 0, 1)");
    assert.deepEqual([kinks, jumps], [[-2.5, 2.5], []]);
    assert.deepEqual(flat, [
      { low: -Infinity, high: -2.5 },
      { low: 2.5, high: Infinity },
    ]);
  });

  it("are jumps, apart from kinks", () => assert.deepEqual(of("where(x < 1, 0, 1)").jumps, [1]));

  it("name a stretch flat or saturated, not both", () => {
    assert.deepEqual(of("maximum(x, 0)").saturated, []);
    const { flat, saturated } = of("tanh(x)");
    assert.deepEqual(flat, []);
    assert.deepEqual(
      saturated.map(({ low, high }) => [low.toFixed(2), high.toFixed(2)]),
      [
        ["-Infinity", "-4.15"],
        ["4.15", "Infinity"],
      ],
    );
  });

  // exp(x) exceeds the largest float32 from x = 88.72284 on.
  it("are where float32 arithmetic overflows, with what it gives and what is right", () => {
    const [one, ...others] = of("exp(x) / (1 + exp(x))").overflows;
    assert.deepEqual([one?.x.toFixed(5), one?.becomes, one?.real], ["88.72284", NaN, 1]);
    assert.deepEqual(others, []);
  });

  it("are none where both arithmetics agree", () =>
    assert.deepEqual(of("1 / (1 + exp(-x))").overflows, []));
});

describe("stretches without others", () => {
  it("lose their middle, an end, or all", () => {
    const all = [{ low: 0, high: 10 }];
    assert.deepEqual(without(all, [{ low: 4, high: 6 }]), [
      { low: 0, high: 4 },
      { low: 6, high: 10 },
    ]);
    assert.deepEqual(without(all, [{ low: 4, high: Infinity }]), [{ low: 0, high: 4 }]);
    assert.deepEqual(without(all, [{ low: -1, high: 11 }]), []);
  });
});

describe("the marks of a picture", () => {
  const selection = { schema: 1, items: [], expression: "exp(x) / (1 + exp(x))" } as const;
  const [subject] = subjectsOf(selection);
  assert.ok(subject);
  const one = { subject, landmarks: of(selection.expression), isLate: false };

  it("are all landmarks of an only function", () => {
    const { saturated, overflows } = marksOf([one], () => 3);
    assert.equal(saturated.length, 2);
    assert.equal(overflows[0]?.colour, 3);
  });

  it("leave out the stretches of several, which would cover each other", () => {
    const { saturated, overflows } = marksOf([one, one], () => 0);
    assert.deepEqual([saturated.length, overflows.length], [0, 2]);
  });
});
