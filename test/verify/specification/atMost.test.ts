import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { prepared } from "../../../src/present/verify/verification.ts";
import type { AtMost } from "../../../src/verify/report.ts";
import type { Runner } from "../../../src/verify/runner.ts";
import {
  allowsLosingAllDigits,
  atMostOf,
  boundToShow,
} from "../../../src/verify/specification/atMost.ts";

const gpu: Runner = {
  adapter: { kind: "software", vendor: "", architecture: "", description: "", backend: "" },
  run: (_, inputs) => Promise.resolve(inputs),
};

/** The bound of a documented kernel of Keras, and after how many steps it was there or left. */
async function bounded(name: string, maxSteps = Infinity) {
  const choice = newestChoice(entries.find((entry) => entry.name === `keras.activations.${name}`)!);
  const request = { leg: "kernel", form: "documented", of: "value", domain: "bf16" } as const;
  const one = prepared(choice, request, { gpu, recordings: () => [] });
  assert.ok(one.kind === "check");
  let steps = 0;
  const atMost = await atMostOf(one, () =>
    Promise.resolve(++steps < maxSteps ? "continue" : "leave"),
  );
  return { atMost, steps };
}

describe("what WGSL allows a documented kernel", () => {
  it("is an error and an input at which it is not ruled out", async () => {
    const { atMost } = await bounded("relu6");
    assert.deepEqual(atMost?.ulp, 0);
    assert.match(atMost.xBits, /^[0-9a-f]{8}$/);
  });
  it("is not known of a function without a rule", async () =>
    assert.equal((await bounded("tanh")).atMost, undefined));
  it("may be left between two steps", async () =>
    assert.deepEqual(await bounded("softsign", 3), { atMost: undefined, steps: 3 }));
  it("is shown rounded up, or as no bound where no digit is sure", () => {
    const bound = (ulp: number): AtMost => ({ ulp, xBits: "00000000" });
    assert.equal(boundToShow(bound(8.1630001)), 8.164);
    assert.equal(allowsLosingAllDigits(bound(2 ** 24)), true);
    assert.equal(allowsLosingAllDigits(bound(2 ** 24 - 1)), false);
  });
});
