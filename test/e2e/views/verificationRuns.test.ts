import assert from "node:assert/strict";
import { describe } from "node:test";

import { keepPicture } from "../../driving/pictures.ts";
import { inside } from "../../driving/views/playground.ts";
import { loseDevice, loseWorker } from "../../driving/views/playgroundWatch.ts";
import { expectText, until } from "../../driving/until.ts";
import {
  cancel,
  choose,
  complaint,
  counted,
  ended,
  openVerifyView,
  reports,
  start,
  startLongRun,
  verifyAgain,
} from "../../driving/views/verifyView.ts";
import { windowOn } from "../../driving/window.ts";

const { painted } = await windowOn();

const everyFloat16 = String(2 ** 16);

describe("a run of the verification view", () => {
  painted("starts afresh right after it was cancelled", async (page) => {
    await openVerifyView(page);
    await startLongRun(page);
    await cancel(page);
    await expectText(inside(page, ".tiles"), /Stopped early/);
    await choose(page, "Inputs", "f16");
    await verifyAgain(page);
    assert.equal(await counted(page), everyFloat16);
    assert.equal(await complaint(page).innerText(), "");
  });

  painted("is paused and goes on where it was", async (page) => {
    await openVerifyView(page);
    await startLongRun(page);
    await inside(page, "#pause").click();
    await expectText(inside(page, ".progress"), /: paused at \d+ %$/);
    await keepPicture(page, "verify paused");
    // A report may be under way.
    await page.waitForTimeout(500);
    const done = await counted(page);
    await page.waitForTimeout(1000);
    assert.equal(await counted(page), done);
    await inside(page, "#pause").click();
    await until(async () => (await counted(page)) !== done);
    await cancel(page);
  });

  painted("forgets what answered another order, also while it runs", async (page) => {
    await openVerifyView(page);
    await startLongRun(page);
    await choose(page, "Inputs", "bf16");
    assert.equal(await reports(page).count(), 0);
    await verifyAgain(page);
    assert.equal(await counted(page), everyFloat16);
  });

  painted("goes on after its device was lost", async (page) => {
    await openVerifyView(page);
    await choose(page, "Inputs", "sweep");
    await start(page);
    await inside(page, ".card").waitFor();
    await loseDevice(page);
    await ended(page);
    assert.ok(Number(await counted(page)) > 260_000);
  });

  painted("keeps what it found when its worker dies, says so, and starts anew", async (page) => {
    await openVerifyView(page);
    await choose(page, "Inputs", "f32");
    await start(page);
    await inside(page, ".card").waitFor();
    await loseWorker(page);
    await until(async () => /stopped responding/.test(await complaint(page).innerText()), 60_000);
    assert.ok(Number(await counted(page)) > 0);
    await expectText(inside(page, ".tiles"), /Stopped early/);
    await choose(page, "Inputs", "f16");
    await verifyAgain(page);
    assert.equal(await counted(page), everyFloat16);
  });
});
