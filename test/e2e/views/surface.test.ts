import assert from "node:assert/strict";
import { describe } from "node:test";

import { keepPicture } from "../../driving/pictures.ts";
import { inside } from "../../driving/views/playground.ts";
import { barriers, loseDevice } from "../../driving/views/playgroundWatch.ts";
import {
  drag,
  drawnAs,
  field,
  light,
  lit,
  openLitSurface,
  openSurface,
  paintings,
  picture,
  seeHandle,
  watchPaintings,
} from "../../driving/views/surfaceView.ts";
import { chooseTheme, seeThemeInside, themes } from "../../driving/editor/themes.ts";
import { expectAttribute, expectText, until } from "../../driving/until.ts";
import { windowOn } from "../../driving/window.ts";

const { painted } = await windowOn();

// hard_sigmoid of Keras 2: 0 below -2.5, 1 above 2.5, 0.2 x + 0.5 between.
describe("the surface view", () => {
  painted("draws one unit over two inputs as a heat map", async (page) => {
    await openSurface(page);
    const [low, high] = [await light(page, [-3, -3]), await light(page, [3, 3])];
    const middle = await light(page, [0.3, -0.3]);
    assert.ok(low < middle && middle < high, `${low} ${middle} ${high}`);
    await expectAttribute(inside(page, "#map"), "aria-label", /hard_sigmoid .* from 0 to 1$/);
  });

  painted("moves the weights by keys", async (page) => {
    await openSurface(page);
    await inside(page, "#weights").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowUp");
    await seeHandle(page, "weights", /^w₁ = 1\.55, w₂ = 1\.5$/);
  });

  painted("moves the weights by hand", async (page) => {
    await openSurface(page);
    await field(page, "w₁").fill("1.55");
    await field(page, "w₂").fill("1.5");
    await seeHandle(page, "weights", /^w₁ = 1\.55, w₂ = 1\.5$/);
    await drag(page, [1.55, 1.5], [-1, 2]);
    await seeHandle(page, "weights", /^w₁ = -1, w₂ = 2$/);
  });

  painted("moves the bias by keys, and by its field", async (page) => {
    await openSurface(page);
    await field(page, "w₁").fill("1");
    await field(page, "w₂").fill("0");
    await seeHandle(page, "weights", /^w₁ = 1, w₂ = 0$/);
    await inside(page, "#bias").focus();
    await page.keyboard.press("Shift+ArrowUp");
    await seeHandle(page, "bias", /^b = 0\.5$/);
    await field(page, "b").fill("0");
    await seeHandle(page, "bias", /^b = 0$/);
  });

  painted("tells the exact value under a cursor that the keys move", async (page) => {
    await openSurface(page);
    await field(page, "w₁").fill("1");
    await field(page, "w₂").fill("0");
    await inside(page, "#map").focus();
    for (const key of ["Home", "ArrowRight", "Shift+ArrowDown"]) await page.keyboard.press(key);
    await expectText(inside(page, ".surface-view .readout"), /0\.25[^]*-0\.03125[^]*0\.55/);
    await expectText(
      inside(page, ".surface-view [aria-live]"),
      /^x₁ = 0\.25, x₂ = -0\.03125: value 0\.55$/,
    );
  });

  painted("tells all of it as a table", async (page) => {
    await openSurface(page);
    await field(page, "w₁").fill("1");
    await field(page, "w₂").fill("0");
    await inside(page, ".surface-view summary").click();
    await expectText(
      inside(page, ".surface-view .data tbody tr"),
      /^4\s+0\s+0\s+0\.1\s+0\.3\s+0\.5/,
    );
    assert.deepEqual(await barriers(page), []);
  });

  painted("draws it as a lit surface that turns, by a field and by hand", async (page) => {
    await openLitSurface(page);
    const before = await picture(page);
    await field(page, "Turn (°)").fill("60");
    await until(async () => (await picture(page)) !== before);
    await drag(page, [-3.5, 3.5], [-2, 3.5]);
    await until(async () => (await field(page, "Turn (°)").inputValue()) !== "60");
    assert.deepEqual(await barriers(page), []);
  });

  painted(
    "goes on as a map while its device is lost, and is lit again afterwards",
    async (page) => {
      await openLitSurface(page);
      await watchPaintings(page);
      await loseDevice(page);
      await expectText(inside(page, "#adapter"), /lost and is back/);
      await drawnAs(page, lit);
      assert.ok((await paintings(page)).includes("cpu cpu map"));
      await expectText(inside(page, ".surface-view > .surface .complaint"), /^$/);
    },
  );

  for (const theme of themes)
    painted(`wears the theme ${theme} at once`, async (page) => {
      await openSurface(page);
      await chooseTheme(page, theme);
      await seeThemeInside(page, theme);
      const isDark = theme.startsWith("Dark");
      await until(
        async () => (await light(page, [-3, -3])) < (await light(page, [3, 3])) === isDark,
      );
      await keepPicture(page, `surface ${theme}`);
      assert.deepEqual(await barriers(page), []);
    });
});
