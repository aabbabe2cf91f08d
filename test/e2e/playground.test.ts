import assert from "node:assert/strict";
import { describe } from "node:test";

import { runCommand } from "../driving/editor/palette.ts";
import { allCompared, compareNamesakes, difference } from "../driving/views/compareView.ts";
import {
  inside,
  openPlayground,
  showView,
  typeFormula,
  views,
  widenPlot,
} from "../driving/views/playground.ts";
import { barriers } from "../driving/views/playgroundWatch.ts";
import { keepPicture } from "../driving/pictures.ts";
import { chart, pressOnChart, seeInput, timesDrawn } from "../driving/views/plotView.ts";
import { fits, isOnTop } from "../driving/room.ts";
import { chooseTheme, seeThemeInside, themes } from "../driving/editor/themes.ts";
import { seeVerification } from "../driving/tour.ts";
import { expectAttribute, expectText, until } from "../driving/until.ts";
import { cancel, openVerifyView, startLongRun } from "../driving/views/verifyView.ts";
import { windowOn } from "../driving/window.ts";

const { painted } = await windowOn();

describe("the playground", () => {
  painted("opens on the function under a hover, with its version and formula", async (page) => {
    await openPlayground(page);
    assert.equal(await inside(page, "h1").innerText(), "hard_sigmoid");
    assert.match(await inside(page, ".place").innerText(), /^Keras 2\.3\.1/);
    assert.equal((await inside(page, ".formula math").count()) > 0, true);
    assert.equal(await chart(page).getAttribute("data-by"), "gpu");
  });

  painted("reads exact numbers at the cursor that the keys move", async (page) => {
    await openPlayground(page);
    await pressOnChart(page, "Home");
    await seeInput(page, /^-6$/);
    await expectText(inside(page, "[aria-live]"), /^At -6, value 0, slope 0$/);
    await pressOnChart(page, "ArrowRight");
    await seeInput(page, /^-5\.9/);
  });

  painted("computes anew when it is zoomed, down to single floats", async (page) => {
    await openPlayground(page);
    const before = await timesDrawn(page);
    await pressOnChart(page, ...Array.from({ length: 30 }, () => "+"));
    await until(async () => (await timesDrawn(page)) > before);
  });

  painted("goes to another version of the function by the keys", async (page) => {
    await openPlayground(page);
    const version = inside(page, "#version");
    await version.focus();
    await page.keyboard.press("ArrowRight");
    await expectText(inside(page, ".place"), /^Keras 3/);
    await expectAttribute(version, "aria-valuetext", /^3, not the same function as in 2$/);
    await expectText(inside(page, ".marks"), /±3/);
    await keepPicture(page, "playground version");
    await page.keyboard.press("ArrowLeft");
    await expectText(inside(page, ".place"), /^Keras 2\.3\.1/);
  });

  painted(
    "keeps the numbers beside the curve while it changes into another version",
    async (page) => {
      await openPlayground(page);
      await pressOnChart(page, ...Array.from({ length: 8 }, () => "+"), "Home");
      await inside(page, "#version").press("ArrowRight");
      await expectText(inside(page, ".place"), /^Keras 3/);
      const height = () =>
        inside(page, ".tag").evaluate(({ style }) => style.getPropertyValue("--cursor-y"));
      let seen = "";
      await until(async () => {
        const before = seen;
        seen = await height();
        await page.waitForTimeout(1000);
        return before === seen;
      });
      await pressOnChart(page, "ArrowRight", "ArrowLeft");
      assert.equal(await height(), seen);
    },
  );

  painted("has a map of all activations, through which the keys walk", async (page) => {
    await runCommand(page, "Activation Lens: Open Playground");
    const cell = inside(page, '.atlas-cell[tabindex="0"]');
    await cell.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await keepPicture(page, "playground map");
    assert.deepEqual(await barriers(page), []);
    const name = await inside(page, ".atlas-cell:focus").innerText();
    await page.keyboard.press("Enter");
    await expectText(inside(page, "h1"), new RegExp(`^${name.split(" ")[0]}$`));
    await inside(page, "#open-atlas").click();
    await expectText(inside(page, '.atlas-cell[aria-current="true"]'), new RegExp(name));
  });

  painted("verifies both kernels and says who computed", async (page) => {
    await openPlayground(page);
    const { adapter, failed, verified } = await seeVerification(page);
    assert.notEqual(adapter, "");
    assert.equal(failed, 0);
    assert.ok(verified > 260_000);
  });

  // The Surface view is tried once it is drawn, in its own file.
  for (const view of views.filter((one) => one !== "surface"))
    painted(`has no barriers in the view ${view}`, async (page) => {
      await openPlayground(page);
      await showView(page, view);
      assert.deepEqual(await barriers(page), []);
    });

  painted("compares every framework's version of a function in one click", async (page) => {
    await openPlayground(page);
    await compareNamesakes(page);
    await expectText(inside(page, "#matrix"), /0\.0833 at ±2\.5/);
  });

  painted("keeps to its room at 200 % zoom, numbers in sight", async (page) => {
    await openPlayground(page);
    await compareNamesakes(page);
    await showView(page, "plot");
    await widenPlot(page);
    await page.setViewportSize({ width: 800, height: 500 });
    for (const view of views) {
      await showView(page, view);
      await until(() => fits(inside(page, "html")));
    }
    await showView(page, "compare");
    await allCompared(page);
    const cell = difference(page, /0\.0833/);
    await cell.scrollIntoViewIfNeeded();
    await until(() => isOnTop(cell));
    await keepPicture(page, "playground 200 percent");
  });

  painted("keeps what was verified when it is cancelled", async (page) => {
    await openVerifyView(page);
    await startLongRun(page);
    await cancel(page);
    await expectText(inside(page, ".card"), /sampled: the error is a lower bound/);
  });

  painted("says where a formula of one's own stops making sense", async (page) => {
    await openPlayground(page);
    await typeFormula(page, "minimum(x, ");
    await expectText(inside(page, "header .complaint"), /./);
    await typeFormula(page, "minimum(x, qq)");
    await expectText(inside(page, "header .complaint"), /^qq has no value/);
    await typeFormula(page, "minimum(maximum(x, 0), 6)");
    await expectText(inside(page, ".chip:last-child"), /^f/);
  });

  for (const theme of themes)
    painted(`follows the theme ${theme} at once`, async (page) => {
      await openPlayground(page);
      await chooseTheme(page, theme);
      await seeThemeInside(page, theme);
      await keepPicture(page, `playground ${theme}`);
      assert.deepEqual(await barriers(page), []);
    });
});
