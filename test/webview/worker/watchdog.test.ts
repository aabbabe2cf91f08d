import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answering, WorkerTimeout, type Heartbeat } from "../../../webview/worker/watchdog.ts";

const never = new Promise<never>(() => undefined);
const soon = () => new Promise((resolve) => setImmediate(resolve));

/** Pauses pass at once; the worker answers so many times. */
const worker = (answers: number): Heartbeat => {
  let left = answers;
  return {
    ask: () => (left-- > 0 ? soon() : never),
    after: (milliseconds) => (milliseconds === 1 ? soon() : later()),
    pause: 1,
    patience: 2,
  };
};
const later = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("work that is watched", () => {
  it("gives its result while the worker answers", async () =>
    assert.equal(
      await answering(
        later().then(() => 7),
        worker(1000),
      ),
      7,
    ));
  it("fails when the worker falls silent", () =>
    assert.rejects(answering(never, worker(3)), WorkerTimeout));
  it("fails as the work does", () =>
    assert.rejects(answering(Promise.reject(new Error("No device.")), worker(1000)), /No device/));
  it("fails when the worker is gone", () =>
    assert.rejects(
      answering(never, { ...worker(0), ask: () => Promise.reject(new Error("gone")) }),
      /gone/,
    ));
});
