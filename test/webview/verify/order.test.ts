import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { firstOrder, readOrder, type Order } from "../../../webview/verify/order.ts";

const read = (order: Partial<Order>) => readOrder({ ...firstOrder, ...order });
const problem = (order: Partial<Order>) => {
  const found = read(order);
  return found.kind === "wrong" ? `${found.field}: ${found.phrase}` : "";
};
const requests = (order: Partial<Order>) => {
  const found = read(order);
  assert.ok(found.kind === "requests");
  return found.requests;
};

describe("an order", () => {
  it("asks for both kernels over everything, with their own bounds, unless told otherwise", () =>
    assert.deepEqual(
      requests({}).map(({ form, leg, between, tolerance }) => [form, leg, between, tolerance]),
      [
        ["stable", "kernel", undefined, undefined],
        ["documented", "kernel", undefined, undefined],
      ],
    ));
  for (const [text, expected] of [
    ["NaN", "tolerance: toleranceProblem"],
    ["-1", "tolerance: toleranceProblem"],
    ["1e400", "tolerance: toleranceProblem"],
    ["abc", "tolerance: toleranceProblem"],
    ["0", ""],
    ["0.5", ""],
    ["  ", ""],
  ] as const)
    it(`with the tolerance “${text}” is ${expected === "" ? "taken" : "refused"}`, () =>
      assert.equal(problem({ tolerance: text }), expected));
  it("with swapped bounds is refused, and so are bounds that are no finite numbers", () => {
    assert.equal(problem({ low: "2", high: "1" }), "low: boundsSwapped");
    assert.equal(problem({ low: "1e400" }), "low: notANumber");
    assert.equal(problem({ high: "NaN" }), "high: notANumber");
  });
  it("reaches to infinity where one bound is left out", () =>
    assert.deepEqual(requests({ low: "1" })[0]!.between, { low: 1, high: Infinity }));
  it("may be one float wide, and takes the nearest floats as its bounds", () =>
    assert.deepEqual(requests({ low: "0.1", high: "0.1" })[0]!.between, {
      low: Math.fround(0.1),
      high: Math.fround(0.1),
    }));
});
