import assert from "node:assert/strict";
import { describe } from "node:test";

import { expectText } from "../../driving/until.ts";
import { inside } from "../../driving/views/playground.ts";
import {
  choose,
  complaint,
  ended,
  openVerifyView,
  reports,
} from "../../driving/views/verifyView.ts";
import { windowOn } from "../../driving/window.ts";

const { painted } = await windowOn();

const csv = (text: string) => ({ name: "y.csv", mimeType: "", buffer: Buffer.from(text) });

describe("the verification view with the reader's files", () => {
  painted("judges numbers and a WGSL function", async (page) => {
    await openVerifyView(page);
    await choose(page, "What do you want to know?", "outputs");
    const files = inside(page, ".files input");
    const wgsl = Buffer.from("fn f(x: f32) -> f32 { return clamp(0.2 * x + 0.5, 0.0, 1.0); }");
    await files.setInputFiles({ name: "own.wgsl", mimeType: "", buffer: wgsl });
    await inside(page, '.card[data-leg="wgsl"]').waitFor({ timeout: 60_000 });
    await ended(page);
    await files.setInputFiles(csv("x,y\n-3,no\n"));
    await expectText(complaint(page), /^y\.csv has no number in line 2: /);
    await files.setInputFiles(csv("x,y\n-3,0\n0,0.5\n3,0.75\n"));
    await inside(page, ".card").waitFor({ timeout: 60_000 });
    await ended(page);
    assert.equal(await reports(page).getAttribute("data-failed"), "1");
    await page.screenshot({ path: "out/screenshots/own-numbers.png" });
  });
});
