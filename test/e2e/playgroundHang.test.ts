import assert from "node:assert/strict";
import { describe } from "node:test";
import type { Locator, Page } from "playwright-core";

import { keepPicture } from "../driving/pictures.ts";
import { inside, openPlayground, typeFormula } from "../driving/views/playground.ts";
import { loseWorker } from "../driving/views/playgroundWatch.ts";
import { expectText, until } from "../driving/until.ts";
import { windowOn } from "../driving/window.ts";

const { painted } = await windowOn();

/** Its marks take minutes to find. */
const endless = `${"1/(1+".repeat(70)}x${")".repeat(70)}`;

describe("a formula that takes too long", () => {
  painted("is drawn without marks, says so, and gives way to the next", async (page) => {
    await openPlayground(page);
    await typeFormula(page, endless);
    await expectText(inside(page, "#view-plot .notes .hint"), /^Computing…$/);
    await complains(page);
    await keepPicture(page, "playground too long");
    await seesNext(page);
  });

  painted("does not hang the window when it is opened again", async (page) => {
    await openPlayground(page);
    await typeFormula(page, endless);
    // In a browser the workbench writes down what it shows every five seconds.
    await page.waitForTimeout(7000);
    await page.reload();
    await inside(page, "h1").waitFor({ timeout: 60_000 });
    assert.equal(await inside(page, "#own input").inputValue(), endless);
    await complains(page);
    await seesNext(page);
  });
});

describe("the plot's worker, killed", () => {
  painted("is started again", async (page) => {
    await openPlayground(page);
    await loseWorker(page);
    await typeFormula(page, "maximum(x, 2)");
    await complains(page);
    await seesNext(page);
  });
});

/** Waits for the sentence; the machine may be slow to start another worker. */
const complains = (page: Page): Promise<void> =>
  until(async () => /longer than 8 seconds/.test(await complaint(page).innerText()), 60_000);

/** Types a formula that is quick to draw, and waits for its marks. */
async function seesNext(page: Page): Promise<void> {
  await typeFormula(page, "maximum(x, 1)");
  await expectText(inside(page, "#chart-marks"), /f: Kinks: 1/);
  assert.equal(await complaint(page).innerText(), "");
}

const complaint = (page: Page): Locator => inside(page, "#view-plot .notes .complaint");
