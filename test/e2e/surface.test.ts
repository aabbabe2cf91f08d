import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { describe } from "node:test";

import { barriers, loseDevice, violations, watchPages } from "../driving/playgroundWatch.ts";
import {
  choose,
  chooseTarget,
  drawnAs,
  errorNow,
  field,
  light,
  paintings,
  picture,
  piecesOf,
  regionsOf,
  spot,
  watchPaintings,
} from "../driving/surfacePage.ts";
import { seePlot } from "../driving/tour.ts";
import { chooseTheme, expectAttribute, expectText, inside, until } from "../driving/waiting.ts";
import { painted } from "../driving/window.ts";

// hard_sigmoid of Keras 2: 0 below -2.5, 1 above 2.5, 0.2 x + 0.5 between.
describe("the surface view", () => {
  painted(
    "draws one unit over two inputs as a heat map, on the graphics processor",
    async (page) => {
      await watchPages(page);
      await seePlot(page);
      await inside(page, "#tab-surface").click();
      await drawnAs(page, { by: "gpu", painted: "gpu", look: "map" });
      const [low, high] = [await light(page, [-3, -3]), await light(page, [3, 3])];
      const middle = await light(page, [0.3, -0.3]);
      assert.ok(low < middle && middle < high, `${low} ${middle} ${high}`);
      await expectAttribute(inside(page, "#map"), "aria-label", /hard_sigmoid .* from 0 to 1$/);
    },
  );

  painted("moves the weights by keys, by hand and by fields", async (page) => {
    const tip = inside(page, "#weights");
    await tip.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowUp");
    await expectAttribute(tip, "aria-valuetext", /^w₁ = 1\.55, w₂ = 1\.5$/);
    const [from, to] = [await spot(page, [1.55, 1.5]), await spot(page, [-1, 2])];
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 4 });
    await page.mouse.up();
    await expectAttribute(tip, "aria-valuetext", /^w₁ = -1, w₂ = 2$/);
    await field(page, "w₁").fill("1");
    await field(page, "w₂").fill("0");
    await expectAttribute(tip, "aria-valuetext", /^w₁ = 1, w₂ = 0$/);
    const foot = inside(page, "#bias");
    await foot.focus();
    await page.keyboard.press("Shift+ArrowUp");
    await expectAttribute(foot, "aria-valuetext", /^b = 0\.5$/);
    await field(page, "b").fill("0");
    await field(page, "b").fill("0");
  });

  painted(
    "tells the exact value under a cursor that the keys move, and all of it as a table",
    async (page) => {
      await inside(page, "#map").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Shift+ArrowDown");
      await expectText(inside(page, ".surface-view .readout"), /0\.25[^]*-0\.03125[^]*0\.55/);
      await expectText(
        inside(page, ".surface-view [aria-live]"),
        /^x₁ = 0\.25, x₂ = -0\.03125: value 0\.55$/,
      );
      await inside(page, ".surface-view summary").click();
      await expectText(
        inside(page, ".surface-view .data tbody tr"),
        /^4\s+0\s+0\s+0\.1\s+0\.3\s+0\.5/,
      );
      assert.deepEqual(await barriers(page), []);
      await inside(page, ".surface-view summary").click();
    },
  );

  painted("draws it as a lit surface that turns", async (page) => {
    await choose(page, "Picture", "lit");
    await drawnAs(page, { by: "gpu", painted: "gpu", look: "lit" });
    const before = await picture(page);
    await field(page, "Turn (°)").fill("60");
    await until(async () => (await picture(page)) !== before);
    const [from, to] = [await spot(page, [-3.5, 3.5]), await spot(page, [-2, 3.5])];
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 4 });
    await page.mouse.up();
    await until(async () => (await field(page, "Turn (°)").inputValue()) !== "60");
    assert.deepEqual(await barriers(page), []);
  });

  painted(
    "goes on as a map when its device is lost, and is lit again when it is back",
    async (page) => {
      await watchPaintings(page);
      await loseDevice(page);
      await expectText(inside(page, "#adapter"), /lost and is back/);
      await drawnAs(page, { by: "gpu", painted: "gpu", look: "lit" });
      assert.ok((await paintings(page)).includes("cpu cpu map"));
      await expectText(inside(page, ".surface-view > .surface .complaint"), /^$/);
    },
  );

  painted("shows a maxout of two inputs whose error falls with each piece", async (page) => {
    await choose(page, "Picture", "map");
    await choose(page, "Shows", "maxout");
    const errors: number[] = [];
    for (let k = 1; k <= 8; k += 1) {
      await field(page, "Pieces k").fill(String(k));
      await until(async () => (await inside(page, ".fits strong").innerText()) === String(k));
      errors.push(Number(await inside(page, "#fit-error").getAttribute("data-error")));
      await until(async () => (await regionsOf(page)) === k);
    }
    errors.slice(1).forEach((error, index) => assert.ok(error < errors[index]!, errors.join(" ")));
    assert.ok(errors[7]! < errors[0]! / 5);
    await drawnAs(page, { by: "gpu", painted: "gpu", look: "map" });
    assert.deepEqual(await barriers(page), []);
  });

  painted("learns what is not convex as the difference of two maxouts", async (page) => {
    await chooseTarget(page, "saddle");
    const alone = await errorNow(page);
    await choose(page, "Network", "difference");
    await until(async () => (await errorNow(page)) < alone / 10);
    await choose(page, "On the picture", "error");
    await expectAttribute(inside(page, "#map"), "aria-label", /from -[01]\.?\d* to [01]\.?\d*$/);
    await choose(page, "On the picture", "fit");
  });

  painted("shows the pieces of a maxout of one input beside its target", async (page) => {
    await choose(page, "Network", "maxout");
    await chooseTarget(page, "square");
    await field(page, "Pieces k").fill("4");
    await until(async () => (await piecesOf(page)) === 4);
    // The best four pieces lack 2 / (3 √5) of x² over [-4, 4].
    const error = await errorNow(page);
    assert.ok(error > 0.295 && error < 0.31, String(error));
    await expectAttribute(inside(page, "#maxout"), "data-by", /^gpu$/);
    await chooseTarget(page, "absolute");
    await field(page, "Pieces k").fill("2");
    await until(async () => (await errorNow(page)) === 0);
    assert.deepEqual(await barriers(page), []);
    await chooseTarget(page, "bowl");
    await choose(page, "Shows", "unit");
  });

  for (const theme of ["Light Modern", "Dark High Contrast", "Light High Contrast", "Dark Modern"])
    painted(`wears the theme ${theme} at once`, async (page) => {
      const before = await picture(page);
      await chooseTheme(page, theme);
      await until(async () => (await picture(page)) !== before);
      mkdirSync("out/screenshots", { recursive: true });
      await page.screenshot({ path: `out/screenshots/surface ${theme}.png` });
      const [low, high] = [await light(page, [-3, 3]), await light(page, [3, 3])];
      assert.equal(low < high, theme.startsWith("Dark"));
      assert.deepEqual(await barriers(page), []);
    });

  painted("was never stopped by its own content security policy", async (page) => {
    assert.deepEqual(await violations(page), []);
  });
});
