import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pausing } from "../../../webview/time/pausing.ts";

describe("pauses", () => {
  it("hold up what asks until they end, and stop the clock", async () => {
    let time = 0;
    const pauses = pausing(() => time);
    await pauses.passed();
    pauses.pause();
    let hasPassed = false;
    const passed = pauses.passed().then(() => {
      hasPassed = true;
    });
    time = 5;
    await Promise.resolve();
    assert.equal(hasPassed, false);
    assert.equal(pauses.now(), 0);
    pauses.resume();
    await passed;
    time = 9;
    assert.equal(pauses.now(), 4);
  });
  it("begin and end once, however often that is asked", async () => {
    let time = 0;
    const pauses = pausing(() => time);
    pauses.resume();
    pauses.pause();
    time = 2;
    pauses.pause();
    time = 3;
    pauses.resume();
    pauses.resume();
    await pauses.passed();
    time = 10;
    assert.equal(pauses.now(), 7);
  });
});
