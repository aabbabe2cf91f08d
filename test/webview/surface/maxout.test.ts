import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import { fits } from "../../../webview/surface/maxout/fit.ts";
import type { Fit } from "../../../webview/surface/maxout/improve.ts";
import { maxoutFormula, type Maxout } from "../../../webview/surface/maxout/maxout.ts";
import { gridValues, samplesOf } from "../../../webview/surface/maxout/samples.ts";
import { solve } from "../../../webview/surface/maxout/solve.ts";
import { targetIds, targets, targetTree } from "../../../webview/surface/maxout/targets.ts";
import { grid, nodeAt, nodes, reach } from "../../../webview/surface/plane.ts";

const most = 8;
const fitted = (id: (typeof targetIds)[number], kind: "maxout" | "difference"): readonly Fit[] =>
  fits(samplesOf(targetTree(id), targets[id].inputs), { kind, most });

const errors = (all: readonly Fit[]): readonly number[] => all.map(({ error }) => error);

describe("the fit of a maxout", () => {
  // Of x² over [-L, L] the best k pieces are the lines through k equal parts; each lacks
  // (L / k)² (u² − 1/3) there, whose root mean square is (L / k)² · 2 / (3 √5).
  it("of a parabola has the least error that k pieces can have", () =>
    errors(fitted("square", "maxout")).forEach((error, index) => {
      const least = ((reach / (index + 1)) ** 2 * 2) / (3 * Math.sqrt(5));
      assert.ok(error > least * 0.99 && error < least * 1.08, `${index + 1}: ${error} of ${least}`);
    }));

  it("of |x| is exact with two pieces", () => {
    const [one, ...others] = errors(fitted("absolute", "maxout"));
    assert.ok(one! > 1);
    assert.deepEqual(others, [0, 0, 0, 0, 0, 0, 0]);
  });

  for (const id of targetIds)
    for (const kind of ["maxout", "difference"] as const)
      it(`of ${targets[id].text} as a ${kind} never gets worse with another piece`, () => {
        const all = fitted(id, kind);
        assert.deepEqual(
          all.map(({ maxout }) => [maxout.plus.length, maxout.minus.length]),
          all.map((_, index) => [index + 1, kind === "maxout" ? 0 : index + 1]),
        );
        errors(all).reduce((before, error) => {
          assert.ok(error <= before);
          return error;
        });
      });

  for (const id of targetIds.filter((one) => targets[one].convex))
    it(`of the convex ${targets[id].text} comes near with eight pieces`, () => {
      const all = errors(fitted(id, "maxout"));
      assert.ok(all.at(-1)! < 0.15 * all[0]!);
    });

  for (const id of targetIds.filter((one) => !targets[one].convex))
    it(`of ${targets[id].text}, which is not convex, comes near as a difference only`, () => {
      const [alone, difference] = [errors(fitted(id, "maxout")), errors(fitted(id, "difference"))];
      assert.ok(alone.at(-1)! > 0.5 * alone[0]!);
      assert.ok(difference.at(-1)! < 0.15 * difference[0]!);
    });
});

describe("the tree of a maxout", () => {
  const difference: Maxout = {
    plus: [
      { slopes: [1, 0], offset: 0 },
      { slopes: [0, 2], offset: -1 },
    ],
    minus: [{ slopes: [0.5, 0.5], offset: 0.25 }],
  };

  it("is the largest piece, less the largest of the other side", () => {
    const { expr, numbers } = maxoutFormula(difference);
    const f = evaluator(expr, "f32", { ...numbers, x2: 3 });
    assert.equal(f(1), Math.max(1, 5) - (0.5 + 1.5 + 0.25));
    assert.equal(f(7), Math.max(7, 5) - (3.5 + 1.5 + 0.25));
  });

  it("is the same for the same shape, so that its kernel is made once", () => {
    const other = { ...difference, minus: [{ slopes: [9, 9], offset: 9 }] };
    assert.equal(maxoutFormula(other).expr, maxoutFormula(difference).expr);
  });

  it("has a value at every node of the plane", () => {
    const { expr, numbers } = maxoutFormula(difference);
    const values = gridValues(expr, numbers, grid);
    assert.equal(values.length, nodes * nodes);
    assert.equal(values[nodeAt(3) * nodes + nodeAt(1)], 5 - 2.25);
  });
});

describe("the solution of normal equations", () => {
  it("solves them", () =>
    assert.deepEqual([...solve(Float64Array.of(4, 2, 2, 5), Float64Array.of(8, 12))!], [1, 2]));

  it("is none where they are singular", () =>
    assert.equal(solve(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 1)), undefined));
});
