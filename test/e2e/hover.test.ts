import assert from "node:assert/strict";
import { describe } from "node:test";
import type { Locator, Page } from "playwright-core";

import { seeHover, stops } from "../driving/tour.ts";
import { painted } from "../driving/window.ts";
import { openFile, picturesIn, quickInput, quickRow } from "../driving/workbench.ts";

const [, keras2] = stops;

describe("a hover in every kind of theme", () => {
  for (const theme of ["Light Modern", "Dark High Contrast", "Light High Contrast", "Dark Modern"])
    painted(`is painted in ${theme}, what matters first`, async (page) => {
      await wear(page, theme);
      await seeHover(page, keras2);
      const shown = page.locator(".monaco-hover:not(.hidden)").first();
      await page.screenshot({ path: `out/screenshots/hover ${theme}.png` });
      assert.deepEqual(
        (await picturesIn(shown)).map(({ width }) => width > 0),
        [true, true],
      );
      const top = (await shown.boundingBox())!.y;
      assert.ok((await bottomOf(shown.getByText(/≠/).first())) - top <= firstGlance);
      await page.keyboard.press("Escape");
    });
});

/** Pixels that VS Code shows of a hover before it scrolls. */
const firstGlance = 250;

/** Puts a theme on the whole window. */
async function wear(page: Page, theme: string): Promise<void> {
  await openFile(page, keras2.file);
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+T");
  await quickInput(page).fill(theme);
  await quickRow(page, theme).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(`.monaco-workbench.${kinds[theme] ?? ""}`).waitFor();
}

const kinds: Readonly<Record<string, string>> = {
  "Light Modern": "vs",
  "Dark Modern": "vs-dark",
  "Light High Contrast": "hc-light",
  "Dark High Contrast": "hc-black",
};

async function bottomOf(element: Locator): Promise<number> {
  const { y, height } = (await element.boundingBox())!;
  return y + height;
}
