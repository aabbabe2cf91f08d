import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { elementAt } from "../../../src/required.ts";
import { apart } from "../../../src/meaning/apart.ts";
import { familiesOf } from "../../../webview/compare/families.ts";
import type { MeasureDistance } from "../../../webview/compare/pairs.ts";
import type { ComparedFunction } from "../../../webview/compare/comparedFunctions.ts";
import { WorkerTimeout } from "../../../webview/worker/watchdog.ts";
import { comparedFunction } from "./comparedFunction.ts";

/** Four names, two functions: the second and the fourth are written otherwise. */
const functions = [
  comparedFunction("maximum(x, 0)", { colour: 0, place: "Keras 2" }),
  comparedFunction("where(x > 0, x, 0)", { colour: 1, place: "Theano" }),
  comparedFunction("minimum(maximum(x, 0), 6)", { colour: 6, place: "ONNX" }),
  comparedFunction("maximum(x, 0)", { colour: 3, place: "Keras 2" }),
];
const [relu, , relu6] = functions;
const never = new AbortController().signal;

function counted(): { readonly ask: MeasureDistance<ComparedFunction>; readonly asked: string[] } {
  const asked: string[] = [];
  const ask: MeasureDistance<ComparedFunction> = (a, b) => {
    asked.push(`${a.text} | ${b.text}`);
    return Promise.resolve(apart(a, b));
  };
  return { ask, asked };
}

describe("functions that compute the same", () => {
  it("are one, with one label and one colour", async () => {
    const { families } = await familiesOf(functions, counted().ask, never);
    assert.deepEqual(
      families.map(({ label, members }) => [label, members.length]),
      [
        ["Keras 2 · Theano", 3],
        ["ONNX", 1],
      ],
    );
    assert.equal(new Set(families.map(({ colour }) => colour)).size, 2);
  });

  it("are asked about once for each family", async () => {
    const { ask, asked } = counted();
    await familiesOf(functions, ask, never);
    assert.deepEqual(asked, [
      "maximum(x, 0) | where(x > 0, x, 0)",
      "maximum(x, 0) | minimum(maximum(x, 0), 6)",
    ]);
  });

  it("keep their order and colours when another function is in focus, which is the first", async () => {
    assert.ok(relu && relu6);
    const focused = [relu6, ...functions.filter((one) => one !== relu6)];
    const { families, apart: sizes } = await familiesOf(focused, counted().ask, never);
    assert.deepEqual(
      families.map(({ label, head }) => [label, head.text]),
      [
        ["ONNX", relu6.text],
        ["Keras 2 · Theano", relu.text],
      ],
    );
    assert.equal(elementAt(elementAt(sizes, 0), 1).kind, "unbounded");
    assert.deepEqual(sizes[0]?.[1], sizes[1]?.[0]);
  });

  it("are no family where finding out takes too long", async () => {
    const { families, apart: sizes } = await familiesOf(
      functions.slice(0, 2),
      () => Promise.reject(new WorkerTimeout()),
      never,
    );
    assert.equal(families.length, 2);
    assert.deepEqual(sizes[0]?.[1], { kind: "late" });
  });

  it("are asked about no further once nobody listens", async () => {
    const listening = new AbortController();
    const { ask, asked } = counted();
    await familiesOf(
      functions,
      (a, b) => {
        listening.abort();
        return ask(a, b);
      },
      listening.signal,
    );
    assert.equal(asked.length, 1);
  });
});
