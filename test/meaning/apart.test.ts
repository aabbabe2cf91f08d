import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../src/expr/parse.ts";
import { apart, isApart, slopesApart } from "../../src/meaning/apart.ts";
import { shapeOf } from "../../src/meaning/shape.ts";
import type { Subject } from "../../src/meaning/subject.ts";

const of = (text: string, parameters: Subject["parameters"] = {}): Subject => ({
  formula: parse(text),
  parameters,
});
const rounded = (found: ReturnType<typeof apart>) =>
  found.kind === "most"
    ? [Number(found.value.toPrecision(3)), ...found.at.map((x) => Number(x.toPrecision(3)))]
    : found.kind;

describe("apart", () => {
  it("finds the largest difference of the hard sigmoids at the kinks", () => {
    assert.deepEqual(
      rounded(apart(of("clip(0.2 * x + 0.5, 0, 1)"), of("clip(x / 6 + 0.5, 0, 1)"))),
      [0.0833, -2.5, 2.5],
    );
    assert.deepEqual(
      rounded(apart(of("clip(x / 6 + 0.5, 0, 1)"), of("clip((x + 1) / 2, 0, 1)"))),
      [0.333, -1, 1],
    );
  });
  it("finds it where two smooth curves part: the gelus of PyTorch and JAX", () => {
    const exact = of("0.5 * x * (1 + erf(x / sqrt(2)))");
    const approximate = of("0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x ** 3)))");
    const found = apart(exact, approximate);
    assert.deepEqual(rounded(found).slice(0, 1), [0.000473]);
  });
  it("says that two slopes part without bound", () =>
    assert.deepEqual(
      apart(of("where(x > 0, x, a * x)", { a: 0.2 }), of("where(x > 0, x, a * x)", { a: 0.01 })),
      { kind: "unbounded" },
    ));
  it("finds how far slopes without a kink are apart", () => {
    assert.deepEqual(rounded(slopesApart(of("2 * sigmoid(x)"), of("sigmoid(x)"))), [1, Infinity]);
    assert.deepEqual(
      rounded(slopesApart(of("sigmoid(2 * x)"), of("sigmoid(x)"))),
      [0.15, -1.06, 1.06],
    );
  });
  it("does not count what slopes are at a kink alone", () => {
    const [left, right] = [of("where(x >= 0, 1, 0)"), of("where(x > 0, 1, 0)")];
    assert.deepEqual(
      [rounded(apart(left, right)), rounded(slopesApart(left, right))],
      [[1, 0], "nowhere"],
    );
    assert.deepEqual(
      [isApart(left, right), isApart(left, of("0.5 * where(x > 0, 1, 0)"))],
      [false, true],
    );
  });
  it("does not tell definitions apart by the last digits of a slope", () => {
    const [long, short] = [of("1.0507009873554805 * x"), of("1.0507009873554804934 * x")];
    assert.equal(isApart(long, short), false);
  });
  it("takes other words for the same for the same", () =>
    assert.deepEqual(
      apart(of("minimum(maximum(x + 3, 0), 6) / 6"), of("clip(x / 6 + 0.5, 0, 1)")),
      { kind: "nowhere" },
    ));
});

describe("shapeOf", () => {
  it("tells bends from jumps and finds flat stretches", () => {
    const shape = shapeOf(of("where(x < -1, 0, where(x < 1, x + 1, 5))"));
    assert.deepEqual(shape.kinks, [-1]);
    assert.deepEqual(shape.jumps, [1]);
    assert.deepEqual(shape.flat, [
      { low: -Infinity, high: -1 },
      { low: 1, high: Infinity },
    ]);
  });
  it("says which range is sampled only", () => {
    assert.equal(shapeOf(of("x + sin(x)")).range?.sampled, true);
    assert.equal(shapeOf(of("x * sigmoid(x)")).range?.sampled, undefined);
  });
  it("marks nothing on a smooth curve", () => {
    const { kinks, jumps, flat, range } = shapeOf(of("tanh(x)"));
    assert.deepEqual([kinks, jumps, flat], [[], [], []]);
    assert.deepEqual([range?.low.value, range?.high.attained], [-1, false]);
  });
});
