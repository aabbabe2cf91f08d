import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apart, shortened } from "../../../../webview/plot/chart/endLabels.ts";

const room = { low: 0, high: 100, step: 20 };

describe("names at the ends of lines", () => {
  it("stay where their lines end if there is room", () =>
    assert.deepEqual(apart([90, 10, 50], room), [90, 10, 50]));

  it("keep apart, in the order of the lines", () =>
    assert.deepEqual(apart([51, 50, 52], room), [70, 50, 90]));

  it("stay within the picture", () => {
    assert.deepEqual(apart([100, 100, 100], room), [60, 80, 100]);
    assert.deepEqual(apart([-5, 120], room), [0, 100]);
  });

  it("are left out if there are too many", () =>
    assert.deepEqual(apart([0, 0, 0, 0, 0, 0, 0], room), []));

  it("are left out if they take up more than their share", () => {
    const half = { ...room, share: 0.5 };
    assert.deepEqual(apart([10, 30, 50], half), [10, 30, 50]);
    assert.deepEqual(apart([10, 30, 50, 70], half), []);
  });

  it("lose their middle where they are too long, for they differ at their ends", () => {
    const within = (limit: number) => (text: string) => text.length <= limit;
    assert.equal(shortened("relu", within(4)), "relu");
    const [torch, jax] = ["torch", "jax"].map((backend) =>
      shortened(`hard_sigmoid Keras 3.15.1 · ${backend}`, within(16)),
    );
    assert.equal(torch, "hard_sig…· torch");
    assert.equal(jax, "hard_sig…1 · jax");
    assert.equal(shortened("relu", within(0)), "relu");
  });
});
