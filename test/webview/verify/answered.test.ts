import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answered, Unanswered } from "../../../webview/verify/answered.ts";

const never = new Promise<never>(() => undefined);
const { signal } = new AbortController();

describe("an answer of the host that a check waits for", () => {
  it("is what the host says", async () =>
    assert.equal(await answered(Promise.resolve(1), signal, never), 1));
  it("fails as the host does", () =>
    assert.rejects(answered(Promise.reject(new Error("No file.")), signal, never), /No file/));
  it("is given up when it is late", () =>
    assert.rejects(answered(never, signal, Promise.resolve()), Unanswered));
  it("is given up when the reader stops the check", async () => {
    const stopping = new AbortController();
    const waiting = answered(never, stopping.signal, never);
    stopping.abort();
    await assert.rejects(waiting, { name: "AbortError" });
  });
  it("is not waited for in a check that was stopped before", () =>
    assert.rejects(answered(never, AbortSignal.abort(), never), { name: "AbortError" }));
});
