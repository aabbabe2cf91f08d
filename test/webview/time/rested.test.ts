import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { restEvery } from "../../../webview/time/rested.ts";
import { rowsOf } from "../../../webview/view/parts/tables/rowsOf.ts";

describe("long work on the page", () => {
  it("makes rows in their order", async () =>
    assert.deepEqual(await rowsOf([3, 1, 2], (one) => [String(one)]), [["3"], ["1"], ["2"]]));

  it("lets others in between rows that take long", async () => {
    const said: string[] = [];
    setTimeout(() => said.push("other"));
    await rowsOf([1, 2], (one) => {
      spend(20);
      said.push(String(one));
      return [];
    });
    assert.deepEqual(said, ["1", "other", "2"]);
  });

  it("goes on at once while the last rest is fresh", async () => {
    let isHeard = false;
    setTimeout(() => (isHeard = true));
    await restEvery(60_000)();
    assert.equal(isHeard, false);
  });
});

/** Keeps the processor busy. */
function spend(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
