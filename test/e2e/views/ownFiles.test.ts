import assert from "node:assert/strict";
import { describe } from "node:test";

import { quickInput, quickRow, runCommand } from "../../driving/editor/palette.ts";
import { expectText } from "../../driving/until.ts";
import { inside } from "../../driving/views/playground.ts";
import {
  choose,
  complaint,
  dropFile,
  ended,
  openVerifyView,
  reports,
} from "../../driving/views/verifyView.ts";
import { windowOn } from "../../driving/window.ts";
import { openFile } from "../../driving/workbench.ts";

const { painted } = await windowOn();

const csv = (text: string) => ({ name: "y.csv", mimeType: "", buffer: Buffer.from(text) });
const hardSigmoid = "fn f(x: f32) -> f32 { return clamp(0.2 * x + 0.5, 0.0, 1.0); }";

describe("the verification view with the reader's files", () => {
  painted("judges numbers and a WGSL function", async (page) => {
    await openVerifyView(page);
    await choose(page, "What do you want to know?", "outputs");
    const files = inside(page, ".files input");
    await files.setInputFiles({
      name: "own.wgsl",
      mimeType: "",
      buffer: Buffer.from(hardSigmoid),
    });
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

  painted("judges what is dropped on it", async (page) => {
    await openVerifyView(page);
    await dropFile(page, "y.csv", "x,y\n-3,0\n0,0.5\n3,0.75\n");
    await inside(page, ".card").waitFor({ timeout: 60_000 });
    await ended(page);
    assert.equal(await reports(page).getAttribute("data-failed"), "1");
    await dropFile(page, "own.wgsl", hardSigmoid);
    await inside(page, '.card[data-leg="wgsl"]').waitFor({ timeout: 60_000 });
    await ended(page);
  });

  painted("judges the function that is selected in an editor", async (page) => {
    await openFile(page, "README.md");
    await page.locator(".monaco-editor .view-lines").first().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("fn f(x: f32) -> f32 { return max(x, 0.0); }");
    await page.keyboard.press("Shift+Home");
    await runCommand(page, "Activation Lens: Verify This WGSL Function…");
    await quickInput(page).fill("keras.activations.relu");
    await quickRow(page, /Keras/).click();
    await inside(page, '.card[data-leg="wgsl"]').waitFor({ timeout: 60_000 });
    await ended(page);
    assert.equal(await reports(page).getAttribute("data-failed"), "0");
    await page.screenshot({ path: "out/screenshots/own-wgsl.png" });
  });
});
