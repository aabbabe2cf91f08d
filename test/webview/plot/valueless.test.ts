import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { neededFor, withoutValueless } from "../../../webview/plot/valueless.ts";
import { emptySelection } from "../../../src/protocol/selection.ts";
import { subjectsOf } from "../../../webview/state/subject.ts";

const [subject] = subjectsOf({ ...emptySelection, expression: "log(x)" });

describe("a slope", () => {
  it("is not drawn where the function has no value", () => {
    assert.ok(subject);
    const curves = [
      { subject, quantity: "value" },
      { subject, quantity: "slope" },
    ] as const;
    const values = [Float32Array.of(NaN, 0, Infinity), Float32Array.of(-1, 1, 0)];
    assert.deepEqual(
      withoutValueless(curves, values).map((one) => [...one]),
      [
        [NaN, 0, Infinity],
        [NaN, 1, 0],
      ],
    );
  });
  it("has the values computed with it, shown or not", () => {
    assert.deepEqual(neededFor(["slope"]), ["value", "slope"]);
    assert.deepEqual(neededFor(["value", "slope"]), ["value", "slope"]);
    assert.deepEqual(neededFor([]), []);
  });
});
