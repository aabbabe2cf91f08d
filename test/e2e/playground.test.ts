import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { describe } from "node:test";
import type { Locator } from "playwright-core";

import { barriers, loseDevice, violations, watchPages } from "../driving/playgroundWatch.ts";
import { seePlot, seeVerification, seeWidePlot, showSideBar } from "../driving/tour.ts";
import { chooseTheme, expectText, inside, until } from "../driving/waiting.ts";
import { painted } from "../driving/window.ts";
import { webview } from "../driving/workbench.ts";

describe("the playground", () => {
  painted("opens on the function under a hover, with its version and formula", async (page) => {
    await watchPages(page);
    await seePlot(page);
    assert.equal(await inside(page, "h1").innerText(), "hard_sigmoid");
    assert.match(await inside(page, ".place").innerText(), /^Keras 2\.3\.1/);
    assert.equal((await inside(page, ".formula math").count()) > 0, true);
    assert.equal(await inside(page, "#chart").getAttribute("data-by"), "gpu");
  });

  painted("reads exact numbers at the cursor that the keys move", async (page) => {
    await inside(page, "#chart").focus();
    await page.keyboard.press("Home");
    await expectText(inside(page, "#readout output"), /^-6$/);
    await expectText(inside(page, "[aria-live]"), /^At -6, value 0, slope 0$/);
    await page.keyboard.press("ArrowRight");
    await expectText(inside(page, "#readout output"), /^-5\.9/);
  });

  painted("computes anew when it is zoomed, down to single floats", async (page) => {
    const chart = inside(page, "#chart");
    const drawn = Number(await chart.getAttribute("data-drawn"));
    await chart.focus();
    for (let i = 0; i < 30; i += 1) await page.keyboard.press("+");
    await until(async () => Number(await chart.getAttribute("data-drawn")) > drawn);
    await page.keyboard.press("0");
  });

  painted("verifies both kernels and says who computed", async (page) => {
    const { adapter, failed, verified } = await seeVerification(page);
    assert.notEqual(adapter, "");
    assert.equal(failed, 0);
    assert.ok(verified > 260_000);
  });

  for (const view of ["compare", "about", "verify", "plot"])
    painted(`has no barriers in the view ${view}`, async (page) => {
      await inside(page, `#tab-${view}`).click();
      assert.deepEqual(await barriers(page), []);
    });

  painted("compares every framework's version of a function in one click", async (page) => {
    await inside(page, "#tab-compare").click();
    await inside(page, "#namesakes").click();
    await expectText(inside(page, "#matrix"), /0\.0833 at ±2\.5/);
    await inside(page, "#tab-plot").click();
  });

  painted("keeps to its room at 200 % zoom, numbers in sight", async (page) => {
    await seeWidePlot(page);
    await page.setViewportSize({ width: 800, height: 500 });
    for (const view of ["about", "verify", "surface", "plot", "compare"]) {
      await inside(page, `#tab-${view}`).click();
      await until(() => fits(inside(page, "html")));
    }
    const cell = webview(page)
      .locator("#matrix td")
      .getByText(/0\.0833/)
      .last();
    await cell.scrollIntoViewIfNeeded();
    await until(() => isOnTop(cell));
    await page.screenshot({ path: "out/screenshots/playground 200 percent.png" });
    await page.setViewportSize({ width: 1600, height: 1000 });
    await inside(page, "#tab-plot").click();
    await showSideBar(page);
  });

  painted("recovers from the loss of its device, and says so", async (page) => {
    await loseDevice(page);
    await expectText(inside(page, "#adapter"), /lost and is back/);
    await until(async () => (await inside(page, "#chart").getAttribute("data-by")) === "gpu");
  });

  painted("finishes a verification whose device is lost on the way", async (page) => {
    await inside(page, "#tab-verify").click();
    await inside(page, "#run").click();
    await inside(page, ".progress progress").waitFor();
    await loseDevice(page);
    await webview(page).locator(".card").nth(1).waitFor({ timeout: 60_000 });
    const stable = inside(page, '.card[data-kernel="stable"]');
    assert.equal(await stable.getAttribute("data-failed"), "0");
    assert.ok(Number(await stable.getAttribute("data-count")) > 260_000);
  });

  painted("keeps what was verified when it is cancelled", async (page) => {
    await inside(page, '.verify-view vscode-dropdown[aria-label="Inputs"]').click();
    await inside(page, '.verify-view vscode-option[value="f32"]').click();
    await inside(page, "#run").click();
    await expectText(inside(page, ".progress"), /[1-9]\d* inputs a second/);
    await inside(page, "#cancel").click();
    await expectText(inside(page, ".card"), /sampled: the error is a lower bound/);
    await inside(page, "#tab-plot").click();
  });

  painted("says where a formula of one's own stops making sense", async (page) => {
    const own = inside(page, "#own input");
    await own.fill("minimum(x, ");
    await expectText(inside(page, "header .complaint"), /./);
    await own.fill("minimum(x, q)");
    await expectText(inside(page, "header .complaint"), /^q has no value/);
    await own.fill("minimum(maximum(x, 0), 6)");
    await expectText(inside(page, ".chip:last-child"), /^f/);
    await own.fill("");
  });

  for (const theme of ["Light Modern", "Dark High Contrast", "Light High Contrast", "Dark Modern"])
    painted(`follows the theme ${theme} at once`, async (page) => {
      await chooseTheme(page, theme);
      mkdirSync("out/screenshots", { recursive: true });
      await page.screenshot({ path: `out/screenshots/playground ${theme}.png` });
      assert.deepEqual(await barriers(page), []);
    });

  painted("was never stopped by its own content security policy", async (page) => {
    assert.deepEqual(await violations(page), []);
  });
});

/** Whether nothing of a page reaches beyond its width. */
const fits = (page: Locator): Promise<boolean> =>
  page.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);

/** Whether nothing covers the middle of an element. */
const isOnTop = (element: Locator): Promise<boolean> =>
  element.evaluate((own) => {
    const { x, y, width, height } = own.getBoundingClientRect();
    return own.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
