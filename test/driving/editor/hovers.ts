/** What the editor shows where the mouse rests. */
import type { Locator, Page } from "playwright-core";

import { placeOf } from "./code.ts";
import { appears } from "../until.ts";

/**
 * Rests the mouse on the first painted occurrence of `text` in the active editor.
 * A token's element is replaced when the grammar arrives, so this tries until a hover shows.
 */
export async function hover(page: Page, text: string, expected: RegExp): Promise<Locator> {
  const shown = page.locator(".monaco-hover:not(.hidden)").filter({ hasText: expected }).first();
  for (const end = Date.now() + 30_000; ;) {
    await rest(page, text);
    if (await appears(shown)) return shown;
    if (Date.now() > end)
      throw new Error(`${text} shows no hover with ${expected}: ${await said(page)}`);
  }
}

/** Moves the mouse onto the middle of `text`. */
async function rest(page: Page, text: string): Promise<void> {
  const place = await placeOf(page, text);
  await page.mouse.move(5, 5);
  if (!place) return page.waitForTimeout(100);
  await page.mouse.move(place.x, place.y, { steps: 4 });
  await page.mouse.move(place.x + 2, place.y, { steps: 2 });
}

const said = async (page: Page): Promise<string> =>
  (await page.locator(".monaco-hover:not(.hidden)").allInnerTexts()).join("; ") || "no hover";

/** All that an element says, with each picture's description in its place. */
export const spoken = (shown: Locator): Promise<string> =>
  shown.evaluate((element) => {
    const copy = document.body.appendChild(element.cloneNode(true) as HTMLElement);
    for (const picture of copy.querySelectorAll("img")) picture.replaceWith(picture.alt);
    const text = copy.innerText;
    copy.remove();
    return text;
  });

/** The pictures of a hover once the browser has decided on each. */
export async function picturesIn(shown: Locator): Promise<readonly { readonly width: number }[]> {
  return shown.locator("img").evaluateAll(async (images) => {
    await Promise.all(images.map((image) => (image as HTMLImageElement).decode().catch(() => 0)));
    return images.map((image) => ({ width: (image as HTMLImageElement).naturalWidth }));
  });
}

/** Takes the mouse away from the code, and waits until the hover there was is gone. */
export async function restElsewhere(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.mouse.move(5, 5);
  await page.locator(".monaco-hover:not(.hidden)").waitFor({ state: "detached" });
}
