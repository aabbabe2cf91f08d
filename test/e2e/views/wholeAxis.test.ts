import assert from "node:assert/strict";
import { describe } from "node:test";

import { goTo } from "../../driving/editor/code.ts";
import { quickInput, quickRow, runCommand } from "../../driving/editor/palette.ts";
import { keepPicture } from "../../driving/pictures.ts";
import { expectText, until } from "../../driving/until.ts";
import { compareNamesakes } from "../../driving/views/compareView.ts";
import { inside, openPlayground, showView } from "../../driving/views/playground.ts";
import { barriers } from "../../driving/views/playgroundWatch.ts";
import { pressOnChart } from "../../driving/views/plotView.ts";
import { windowOn } from "../../driving/window.ts";
import { openFile } from "../../driving/workbench.ts";

const { painted } = await windowOn();

// The sample has activation="softmax" in line 29.
describe("the plot", () => {
  painted(
    "shows what a function of a whole axis makes of a row, and says why no curve",
    async (page) => {
      await openFile(page, "keras3/model.py");
      await goTo(page, "29:42");
      await runCommand(page, "Activation Lens: Open Playground");
      await expectText(inside(page, "h1"), /^softmax$/);
      await expectText(inside(page, ".axis-picture"), /what softmax makes of it/);
      await expectText(inside(page, ".axis-picture"), /each output depends on several inputs/);
      await keepPicture(page, "plot of softmax");
      await inside(page, "#add").click();
      await quickInput(page).fill("GLU");
      await quickRow(page, /torch\.nn\.GLU/).click();
      await inside(page, ".chip .remove").click();
      await expectText(inside(page, ".axis-picture"), /a value a and its gate b/);
      await expectText(inside(page, ".definition code"), /^a \* /);
      await keepPicture(page, "plot of a gate");
      assert.deepEqual(await barriers(page), []);
    },
  );

  painted("gives the picture of a whole axis most of half a window", async (page) => {
    await openFile(page, "keras3/model.py");
    await goTo(page, "29:42");
    await runCommand(page, "Activation Lens: Open Playground");
    await expectText(inside(page, "h1"), /^softmax$/);
    await page.setViewportSize({ width: 1280, height: 720 });
    const [picture, whole] = [inside(page, ".axis-picture svg"), inside(page, "main")];
    const areaOf = async (part: typeof whole): Promise<number> => {
      const { width = 0, height = 0 } = (await part.boundingBox()) ?? {};
      return width * height;
    };
    await until(async () => (await areaOf(picture)) > 0.5 * (await areaOf(whole)));
    await inside(page, ".folds > details summary").click();
    await expectText(inside(page, ".folds table"), /f\(x \/ 2\)/);
    await keepPicture(page, "plot of softmax in half a window");
    await showView(page, "verify");
    await expectText(inside(page, ".verify-view > .subject"), /^softmax acts on a whole axis/);
    await inside(page, "#run").waitFor({ state: "hidden" });
  });

  painted("draws functions that compute the same as one line", async (page) => {
    await openPlayground(page);
    await compareNamesakes(page);
    await showView(page, "plot");
    await expectText(inside(page, "#readout"), /\+\d.*\+\d.*\+\d/s);
    // Three functions, whose slopes at the kinks depend on the framework; of 21 names it would be 43 rows.
    await until(async () => (await inside(page, "#readout").locator(".number").count()) < 15);
    await expectText(inside(page, ".marks"), /±2\.5.*±3.*±1$/s);
    await keepPicture(page, "plot of many names");
  });

  painted("says how many lines have no room at the cursor", async (page) => {
    await openPlayground(page);
    await compareNamesakes(page);
    await showView(page, "plot");
    await page.setViewportSize({ width: 1200, height: 440 });
    await expectText(inside(page, ".tag .more"), /more$/);
    await pressOnChart(page, "ArrowRight");
    await expectText(inside(page, ".tag:not(.away) .more"), /^\d+ more$/);
    await keepPicture(page, "plot of many");
  });
});
