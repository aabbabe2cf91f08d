import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { assumptions } from "../../../src/numeric/reference/assumptions.ts";

describe("assumptions", () => {
  it("hold in this engine, each checked at twenty points or more", () => {
    for (const { function: name, worst, ulps, checked, holds } of assumptions()) {
      assert.ok(holds, `${name} is off by ${worst}, more than ${ulps}`);
      assert.ok(checked >= 20, name);
    }
  });
});
