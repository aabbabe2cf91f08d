/** How tests look into the playground and wait for what a person would wait for. */
import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

import { quickInput, quickRow, webview } from "./workbench.ts";

/** The first element of the playground that a selector finds. */
export const inside = (page: Page, selector: string): Locator =>
  webview(page).locator(selector).first();

/** Waits until something holds; a claim that never holds fails the test. */
export async function until(holds: () => Promise<boolean>, patience = 15_000): Promise<void> {
  for (const end = Date.now() + patience; !(await holds());) {
    if (Date.now() > end) assert.fail(`Never held: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const expectText = (locator: Locator, expected: RegExp): Promise<void> =>
  until(async () => expected.test(await locator.innerText()));

export const expectAttribute = (locator: Locator, name: string, expected: RegExp): Promise<void> =>
  until(async () => expected.test((await locator.getAttribute(name)) ?? ""));

/** The colours that the editor's theme gives the playground. */
export const colours = (page: Page): Promise<string> =>
  inside(page, "body").evaluate(() =>
    [getComputedStyle(document.body).backgroundColor, ...document.body.classList].join(" "),
  );

/** Puts another theme on the editor, and waits until the playground wears it. */
export async function chooseTheme(page: Page, theme: string): Promise<void> {
  const before = await colours(page);
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+T");
  await quickInput(page).fill(theme);
  await quickRow(page, theme).waitFor();
  await page.keyboard.press("Enter");
  await until(async () => (await colours(page)) !== before);
}
