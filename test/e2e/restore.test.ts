import assert from "node:assert/strict";
import { describe } from "node:test";
import type { Page } from "playwright-core";

import { clickCode } from "../driving/editor/code.ts";
import { runCommand } from "../driving/editor/palette.ts";
import { inside, showView, typeFormula } from "../driving/views/playground.ts";
import { expectText } from "../driving/until.ts";
import { windowOn } from "../driving/window.ts";
import { openFile } from "../driving/workbench.ts";

const { painted } = await windowOn();

describe("the window, reloaded", () => {
  painted("brings the settings of a training back", async (page) => {
    await openOnElu(page);
    await showView(page, "train");
    await inside(page, "#train-networks input").fill("77");
    await inside(page, "#train-hidden input").fill("4, 2");
    await page.waitForTimeout(writtenWithin);
    await page.reload();
    await inside(page, "#train-networks").waitFor({ timeout: 60_000 });
    assert.equal(await inside(page, "#train-networks input").inputValue(), "77");
    assert.equal(await inside(page, "#train-hidden input").inputValue(), "4, 2");
  });

  painted("brings the playground back: functions, parameters, view and window", async (page) => {
    await openOnElu(page);
    await typeFormula(page, "minimum(maximum(x, 0), 6)");
    await inside(page, "#parameter-alpha input").fill("0.25");
    await inside(page, "#chart").focus();
    await page.keyboard.press("+");
    await showView(page, "about");
    await page.waitForTimeout(writtenWithin);
    await page.reload();
    await inside(page, "h1").waitFor({ timeout: 60_000 });
    assert.equal(await inside(page, "h1").innerText(), "elu");
    await expectText(inside(page, ".chip:last-child"), /^f/);
    await inside(page, ".about-view .lead").waitFor();
    await showView(page, "plot");
    await inside(page, "#chart[data-drawn]").waitFor();
    assert.equal(await inside(page, "#parameter-alpha input").inputValue(), "0.25");
    await inside(page, "#chart").focus();
    await page.keyboard.press("Home");
    await expectText(inside(page, "#readout output"), /^-3$/);
  });
});

/** Opens the playground on the function under the cursor, ELU. */
async function openOnElu(page: Page): Promise<void> {
  await openFile(page, "keras2/model.py");
  await clickCode(page, "elu");
  await runCommand(page, "Activation Lens: Open Playground");
  await expectText(inside(page, "h1"), /^elu$/);
}

/** Milliseconds. In a browser the workbench writes down what it shows every five seconds. */
const writtenWithin = 7000;
