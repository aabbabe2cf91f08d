import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../src/expr/parse.ts";
import { apart } from "../../../src/meaning/apart.ts";
import { askedOnce, eachPair, type Ask, type Pair } from "../../../webview/compare/pairs.ts";
import type { Rival } from "../../../webview/compare/rivals.ts";
import { Silence } from "../../../webview/lab/watchdog.ts";

const rival = (formula: string, parameters = {}): Rival => ({
  colour: 0,
  label: formula,
  formula: parse(formula),
  parameters,
});
const rivals = ["x", "x + 1", "maximum(x, 0)"].map((formula) => rival(formula));

/** Asks for real, and counts. */
function counted(): { readonly ask: Ask; readonly asked: string[] } {
  const asked: string[] = [];
  const ask: Ask = (a, b) => {
    asked.push(`${a.label} | ${b.label}`);
    return Promise.resolve(apart(a, b));
  };
  return { ask, asked };
}

const never = new AbortController().signal;

describe("every two functions", () => {
  it("are asked about once, whichever comes first", async () => {
    const { ask, asked } = counted();
    const pairs: Pair[] = [];
    await eachPair(rivals, ask, { told: (pair) => pairs.push(pair), signal: never });
    assert.deepEqual(asked, ["x | x + 1", "x | maximum(x, 0)", "x + 1 | maximum(x, 0)"]);
    assert.deepEqual(
      pairs.map(({ row, column }) => [row, column]),
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    );
  });

  it("are as far apart from either side", () => {
    for (const a of rivals)
      for (const b of rivals) if (a !== b) assert.deepEqual(apart(a, b), apart(b, a));
  });

  it("are asked about no further once nobody listens", async () => {
    const { ask, asked } = counted();
    const listening = new AbortController();
    await eachPair(rivals, ask, { told: () => listening.abort(), signal: listening.signal });
    assert.equal(asked.length, 2);
  });

  it("are not asked about again, except with other parameters", async () => {
    const { ask, asked } = counted();
    const once = askedOnce(ask);
    const [a, b] = [rival("a * x", { a: 1 }), rival("x")];
    await once(a, b);
    await once(a, b);
    assert.equal(asked.length, 1);
    await once({ ...a, parameters: { a: 2 } }, b);
    assert.equal(asked.length, 2);
  });
});

describe("two functions whose difference takes too long to find", () => {
  const late = () => Promise.reject(new Silence());

  it("are told late, and the others are asked about", async () => {
    const told: string[] = [];
    const ask: Ask = (a, b) => (a.label === "x" ? late() : Promise.resolve(apart(a, b)));
    await eachPair(rivals, ask, { told: (_, { kind }) => told.push(kind), signal: never });
    assert.deepEqual(told, ["late", "late", "unbounded"]);
  });

  it("are not asked about again, unlike those where the question failed", async () => {
    const [a, b] = [rival("x"), rival("x + 1")];
    for (const [error, times] of [
      [new Silence(), 1],
      [new Error("The other side is gone."), 2],
    ] as const) {
      let asked = 0;
      const once = askedOnce(() => {
        asked += 1;
        return Promise.reject(error);
      });
      await assert.rejects(once(a, b));
      await assert.rejects(once(a, b));
      assert.equal(asked, times);
    }
  });
});
