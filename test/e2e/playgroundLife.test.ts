import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import type { Page } from "playwright-core";

import { barriers, crashGpuProcess, playgroundFrame, watchPages } from "../driving/playgroundWatch.ts";
import { seePlot } from "../driving/tour.ts";
import { expectText, inside, until } from "../driving/waiting.ts";
import { painted } from "../driving/window.ts";
import { clickCode, quickInput, webview } from "../driving/workbench.ts";

describe("the playground's picture, saved", () => {
  painted("is an SVG that says formula, framework, version and source", async (page) => {
    await watchPages(page);
    await seePlot(page);
    const file = await saved(page, "Save as SVG…", "picture.svg");
    const text = (await readWhenThere(file)).toString("utf8");
    assert.match(text, /^<svg /);
    for (const word of [
      "hard_sigmoid Keras 2.3.1",
      "clip(0.2 * x + 0.5, 0, 1)",
      "keras/backend/tensorflow_backend.py",
    ])
      assert.ok(text.includes(word), `${word} is missing in the caption`);
    assert.equal((text.match(/<path /g) ?? []).length, 2);
  });

  painted("is a PNG at twice the size", async (page) => {
    const bytes = await readWhenThere(await saved(page, "Save as PNG…", "picture.png"));
    assert.equal(bytes.subarray(1, 4).toString("latin1"), "PNG");
    assert.equal(bytes.readUInt32BE(16), 1440);
  });
});

describe("stochastic binarisation", () => {
  painted("draws the same picture again for the same seed, without barriers", async (page) => {
    await inside(page, "#binarised summary").click();
    const sentence = inside(page, ".strip figcaption");
    await expectText(sentence, /^\D*hard_sigmoid.* pixels are \+1, 4800 were expected/);
    const first = await sentence.innerText();
    await inside(page, "#seed input").fill("2");
    await until(async () => (await sentence.innerText()) !== first);
    await inside(page, "#seed input").fill("1");
    await until(async () => (await sentence.innerText()) === first);
    assert.deepEqual(await barriers(page), []);
  });

  painted("says why a function has no picture", async (page) => {
    await inside(page, "#own input").fill("tanh(x)");
    await expectText(inside(page, ".strips > p"), /^f has values from -1 to 1\./);
    await inside(page, "#own input").fill("");
    await inside(page, "#binarised summary").click();
  });
});

describe("the cursor, followed", () => {
  painted("shows the activation under it, and keeps what was added", async (page) => {
    await inside(page, "#own input").fill("tanh(x)");
    await inside(page, "#follow").click();
    await clickCode(page, "elu");
    await expectText(inside(page, "h1"), /^elu$/);
    await expectText(inside(page, ".chip:last-child"), /^f/);
    assert.equal(await chips(page), 2);
    await clickCode(page, "tanh");
    await expectText(inside(page, "h1"), /^tanh$/);
    assert.equal(await chips(page), 2);
  });

  painted("is let go again", async (page) => {
    await inside(page, "#follow").click();
    // The editor writes the setting down first.
    await page.waitForTimeout(1000);
    await clickCode(page, "elu");
    await page.waitForTimeout(1000);
    assert.equal(await inside(page, "h1").innerText(), "tanh");
  });
});

describe("the graphics process, killed", () => {
  painted("while plotting: says so, keeps the plot, and is back", async (page) => {
    const chart = inside(page, "#chart");
    const told = await adapterSentences(page);
    await crashGpuProcess(page);
    await until(async () => (await told()).some((line) => line.includes("was lost; asking")));
    await expectText(inside(page, "#adapter"), /was lost and is back/);
    await until(async () => (await chart.getAttribute("data-by")) === "gpu");
    assert.equal(await chips(page), 2);
    await chart.focus();
    await page.keyboard.press("Home");
    await expectText(inside(page, "#readout output"), /^-6$/);
  });

  painted("while verifying: the verification ends with every input judged", async (page) => {
    await inside(page, "#tab-verify").click();
    await inside(page, "#run").click();
    await inside(page, ".progress progress").waitFor();
    await crashGpuProcess(page);
    const stable = inside(page, '.card[data-kernel="stable"]');
    await inside(page, "#run").waitFor({ timeout: 60_000 });
    assert.equal(await stable.getAttribute("data-failed"), "0");
    assert.ok(Number(await stable.getAttribute("data-count")) > 260_000);
    await inside(page, "#tab-plot").click();
  });

  painted("again and again: the CPU goes on, and says why", async (page) => {
    for (let i = 0; i < 12; i += 1) {
      if (/did not come back/.test(await inside(page, "#adapter").innerText())) break;
      await crashGpuProcess(page);
      await page.waitForTimeout(700);
    }
    await until(async () =>
      /Computed (by WebGPU|on the CPU in emulated)/.test(
        await inside(page, "#adapter").innerText(),
      ),
    );
    await inside(page, "#chart").focus();
    await page.keyboard.press("+");
    await page.keyboard.press("0");
    await page.keyboard.press("End");
    await expectText(inside(page, "#readout output"), /^6$/);
  });
});

const chips = (page: Page): Promise<number> => webview(page).locator(".chip").count();

/** Saves through the workbench's own dialog, into the workspace's folder. */
async function saved(page: Page, button: string, name: string): Promise<string> {
  const file = join(new URL(page.url()).searchParams.get("folder") ?? "", name);
  rmSync(file, { force: true });
  await inside(page, "#view-plot").getByText(button).click();
  await until(async () => (await quickInput(page).inputValue()).includes("hard_sigmoid."));
  await quickInput(page).fill(file);
  await page.keyboard.press("Enter");
  await quickInput(page).waitFor({ state: "hidden" });
  return file;
}

async function readWhenThere(file: string): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  await until(() => {
    try {
      bytes = readFileSync(file);
    } catch {
      return Promise.resolve(false);
    }
    return Promise.resolve(bytes.length > 0);
  });
  return bytes;
}

/** Everything that the line about the graphics processor says from now on. */
async function adapterSentences(page: Page): Promise<() => Promise<readonly string[]>> {
  const frame = await playgroundFrame(page);
  await frame.evaluate(() => {
    const lines: string[] = [];
    Object.assign(window, { adapterLines: lines });
    const status = document.querySelector("footer .status");
    if (status === null) throw new Error("There is no line about the graphics processor.");
    new MutationObserver(() => lines.push(status.textContent)).observe(status, {
      childList: true,
      subtree: true,
    });
  });
  return () => frame.evaluate(() => Reflect.get(window, "adapterLines") as readonly string[]);
}
