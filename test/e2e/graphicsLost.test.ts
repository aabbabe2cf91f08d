import assert from "node:assert/strict";
import { describe } from "node:test";
import type { Locator, Page } from "playwright-core";

import {
  functionsShown,
  inside,
  openPlayground,
  typeFormula,
} from "../driving/views/playground.ts";
import { adapterLines, crashGpuProcess, loseDevice } from "../driving/views/playgroundWatch.ts";
import {
  adapterLine,
  pressOnChart,
  seeComputedByGpu,
  seeInput,
} from "../driving/views/plotView.ts";
import { expectText, until } from "../driving/until.ts";
import { ended, openVerifyView, start } from "../driving/views/verifyView.ts";
import { windowOn } from "../driving/window.ts";

const { painted, paintedOnce } = await windowOn();

describe("the graphics device, lost", () => {
  painted("while plotting: is back, and the playground says so", async (page) => {
    await openPlayground(page);
    await loseDevice(page);
    await expectText(adapterLine(page), /lost and is back/);
    await seeComputedByGpu(page);
  });

  painted("while verifying: the verification ends with every input judged", async (page) => {
    await openVerifyView(page);
    await start(page);
    await inside(page, ".progress progress").waitFor();
    await loseDevice(page);
    await everyInputJudged(page);
  });
});

describe("the graphics process, killed", () => {
  paintedOnce("while plotting: says so, keeps the plot, and is back", async (page) => {
    await openPlayground(page);
    await typeFormula(page, "tanh(x)");
    const lines = await adapterLines(page);
    await crashGpuProcess(page);
    await until(async () => (await lines()).some((line) => line.includes("was lost; requesting")));
    await expectText(adapterLine(page), /was lost and is back/);
    await seeComputedByGpu(page);
    assert.equal(await functionsShown(page), 2);
    await pressOnChart(page, "Home");
    await seeInput(page, /^-6$/);
  });

  paintedOnce("while verifying: the verification ends with every input judged", async (page) => {
    await openVerifyView(page);
    await start(page);
    await inside(page, ".progress progress").waitFor();
    await crashGpuProcess(page);
    await everyInputJudged(page);
  });

  paintedOnce("again and again: the CPU goes on, and says why", async (page) => {
    await openPlayground(page);
    for (let i = 0; i < 12; i += 1) {
      if (/did not come back/.test(await adapterLine(page).innerText())) break;
      await crashGpuProcess(page);
      await page.waitForTimeout(700);
    }
    await expectText(adapterLine(page), /Computed (by WebGPU|on the CPU in emulated)/);
    await pressOnChart(page, "+", "0", "End");
    await seeInput(page, /^6$/);
  });
});

async function everyInputJudged(page: Page): Promise<void> {
  await ended(page);
  const stable: Locator = inside(page, '.card[data-kernel="stable"]');
  await stable.waitFor();
  assert.equal(await stable.getAttribute("data-failed"), "0");
  assert.ok(Number(await stable.getAttribute("data-count")) > 260_000);
}
