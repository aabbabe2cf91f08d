import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apart } from "../../../src/meaning/apart.ts";
import { oncePerPair, difference, type MeasureDistance } from "../../../webview/compare/pairs.ts";
import type { ComparedFunction } from "../../../webview/compare/comparedFunctions.ts";
import { WorkerTimeout } from "../../../webview/worker/watchdog.ts";
import { comparedFunction } from "./comparedFunction.ts";

const functions = ["x", "x + 1", "maximum(x, 0)"].map((formula) => comparedFunction(formula));

/** Asks for real, and counts. */
function counted(): { readonly ask: MeasureDistance<ComparedFunction>; readonly asked: string[] } {
  const asked: string[] = [];
  const ask: MeasureDistance<ComparedFunction> = (a, b) => {
    asked.push(`${a.label} | ${b.label}`);
    return Promise.resolve(apart(a, b));
  };
  return { ask, asked };
}

describe("two functions", () => {
  it("are as far apart from either side", () => {
    for (const a of functions)
      for (const b of functions) if (a !== b) assert.deepEqual(apart(a, b), apart(b, a));
  });

  it("are not asked about again, except with other parameters", async () => {
    const { ask, asked } = counted();
    const once = oncePerPair(ask);
    const [a, b] = [comparedFunction("a * x", { parameters: { a: 1 } }), comparedFunction("x")];
    await once(a, b);
    await once(a, b);
    assert.equal(asked.length, 1);
    await once({ ...a, parameters: { a: 2 } }, b);
    assert.equal(asked.length, 2);
  });
});

describe("two functions whose difference takes too long to find", () => {
  it("are told late", async () =>
    assert.deepEqual(
      await difference(
        () => Promise.reject(new WorkerTimeout()),
        comparedFunction("x"),
        comparedFunction("1"),
      ),
      {
        kind: "late",
      },
    ));

  it("are not asked about again, unlike those where the question failed", async () => {
    const [a, b] = [comparedFunction("x"), comparedFunction("x + 1")];
    for (const [error, times] of [
      [new WorkerTimeout(), 1],
      [new Error("The other side is gone."), 2],
    ] as const) {
      let asked = 0;
      const once = oncePerPair(() => {
        asked += 1;
        return Promise.reject(error);
      });
      await assert.rejects(once(a, b));
      await assert.rejects(once(a, b));
      assert.equal(asked, times);
    }
  });
});
