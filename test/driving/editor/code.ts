/** The code in the active editor: where a text is painted, and the cursor in it. */
import type { Page } from "playwright-core";

import { quickInput } from "./palette.ts";

/** Puts the editor's cursor into the first painted occurrence of `text`. */
export async function clickCode(page: Page, text: string): Promise<void> {
  for (const end = Date.now() + 15_000; ;) {
    const place = await placeOf(page, text);
    if (place !== undefined) return page.mouse.click(place.x, place.y);
    if (Date.now() > end) throw new Error(`${text} is not painted.`);
    await page.waitForTimeout(100);
  }
}

/** Puts the editor's cursor at a line and column, such as `17:20`. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.keyboard.press("Control+Home");
  await clickCode(page, "import");
  await page.keyboard.press("Control+G");
  await quickInput(page).fill(`:${place}`);
  await page.keyboard.press("Enter");
  await quickInput(page).waitFor({ state: "hidden" });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of `text`, also within a token; undefined while it is not painted. */
export const placeOf = (page: Page, text: string): Promise<Place | undefined> =>
  page.evaluate((wanted) => {
    for (const line of document.querySelectorAll(".monaco-editor .view-line")) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    }
    return undefined;
  }, text);
