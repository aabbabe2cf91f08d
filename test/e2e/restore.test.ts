import assert from "node:assert/strict";
import { describe } from "node:test";

import { stops } from "../driving/tour.ts";
import { expectText, inside } from "../driving/waiting.ts";
import { painted } from "../driving/window.ts";
import { clickCode, openFile, runCommand } from "../driving/workbench.ts";

describe("the window, reloaded", () => {
  painted("brings the playground back: functions, parameters, view and window", async (page) => {
    await openFile(page, stops[1].file);
    await clickCode(page, "elu");
    await runCommand(page, "Activation Lens: Open Playground");
    await expectText(inside(page, "h1"), /^elu$/);
    await inside(page, "#own input").fill("minimum(maximum(x, 0), 6)");
    await inside(page, "#parameter-alpha input").fill("0.25");
    await inside(page, "#chart").focus();
    await page.keyboard.press("+");
    await inside(page, "#tab-about").click();
    // In a browser the workbench writes down what it shows every five seconds.
    await page.waitForTimeout(7000);
    await page.reload();
    await inside(page, "h1").waitFor({ timeout: 60_000 });
    assert.equal(await inside(page, "h1").innerText(), "elu");
    await expectText(inside(page, ".chip:last-child"), /^f/);
    await inside(page, ".about-view .lead").waitFor();
    await inside(page, "#tab-plot").click();
    await inside(page, "#chart[data-drawn]").waitFor();
    assert.equal(await inside(page, "#parameter-alpha input").inputValue(), "0.25");
    await inside(page, "#chart").focus();
    await page.keyboard.press("Home");
    await expectText(inside(page, "#readout output"), /^-3$/);
  });
});
