import assert from "node:assert/strict";
import { describe } from "node:test";

import { chooseTheme, seeThemeInside, themes } from "../../driving/editor/themes.ts";
import { keepPicture } from "../../driving/pictures.ts";
import { seeSurface } from "../../driving/tour.ts";
import { contrasts } from "../../driving/views/contrast.ts";
import { unreached } from "../../driving/views/keyboard.ts";
import {
  inside,
  openPlayground,
  seeView,
  showView,
  views,
} from "../../driving/views/playground.ts";
import { barriers } from "../../driving/views/playgroundWatch.ts";
import { windowOn } from "../../driving/window.ts";

const { painted } = await windowOn();

/** The views as their tabs stand. */
const inOrder = ["plot", "compare", "verify", "surface", "train", "about"] as const;

describe("every view of the playground", () => {
  painted(
    "is opened by the arrow keys, and each of its controls is reached by Tab",
    async (page) => {
      await openPlayground(page);
      await inside(page, "#tab-plot").focus();
      for (const view of inOrder) {
        await seeView(page, view);
        assert.deepEqual(await unreached(page, view), [], view);
        await inside(page, `#tab-${view}`).focus();
        await page.keyboard.press("ArrowRight");
      }
    },
  );

  for (const theme of themes)
    painted(`has no barriers in ${theme}, and lines and labels that stand out`, async (page) => {
      await openPlayground(page);
      await chooseTheme(page, theme);
      await seeThemeInside(page, theme);
      for (const [name, contrast] of Object.entries(await contrasts(page)))
        assert.ok(contrast >= (/ink|quiet/.test(name) ? 4.5 : 3), `${name}: ${contrast}`);
      for (const view of views) {
        await (view === "surface" ? seeSurface(page) : showView(page, view));
        await keepPicture(page, `${view} ${theme}`);
        assert.deepEqual(await barriers(page), [], view);
      }
      await showView(page, "plot");
      await inside(page, "#open-atlas").click();
      await inside(page, ".atlas-cell").waitFor();
      assert.deepEqual(await barriers(page), [], "atlas");
    });
});
