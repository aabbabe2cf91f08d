import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inTime } from "../../../webview/time/inTime.ts";

/** An answer with a bell that rings when told, and how often it was called overdue. */
function waiting(answer: Promise<number>) {
  let ring = (): void => assert.fail("No bell was set.");
  let overdue = 0;
  const result = inTime(
    answer,
    (act) => (ring = act),
    () => (overdue += 1),
  );
  return { result, ring: () => ring(), overdue: () => overdue };
}

describe("an answer of the editor", () => {
  it("is not overdue when it comes before the bell", async () => {
    const { result, ring, overdue } = waiting(Promise.resolve(7));
    assert.equal(await result, 7);
    ring();
    assert.equal(overdue(), 0);
  });
  it("is overdue when the bell rings first, and is still taken when it comes", async () => {
    let come: (value: number) => void = () => undefined;
    const { result, ring, overdue } = waiting(new Promise((resolve) => (come = resolve)));
    ring();
    assert.equal(overdue(), 1);
    come(7);
    assert.equal(await result, 7);
    assert.equal(overdue(), 1);
  });
  it("that never comes is overdue when the bell rings", () => {
    const { ring, overdue } = waiting(new Promise(() => undefined));
    ring();
    assert.equal(overdue(), 1);
  });
  it("that fails is overdue at once, and once only", async () => {
    const { result, ring, overdue } = waiting(Promise.reject(new Error("Wrong answer.")));
    await assert.rejects(result, /Wrong answer/);
    ring();
    assert.equal(overdue(), 1);
  });
});
