/** What the editor offers at its cursor. */
import type { Locator, Page } from "playwright-core";

import { appears } from "../until.ts";

/** Takes the first fix that holds `text`. */
export async function quickFix(page: Page, text: string | RegExp): Promise<void> {
  const row = await offered(page, {
    key: "Control+.",
    list: page.locator(".action-widget"),
    text,
  });
  await row.click();
}

/** Waits until a word that holds `text` is suggested, and lets the list go again. */
export async function seeSuggestion(page: Page, text: string | RegExp): Promise<void> {
  const list = page.locator(".suggest-widget");
  await offered(page, { key: "Control+Space", list, text });
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "hidden" });
}

interface Asked {
  readonly key: string;
  readonly list: Locator;
  readonly text: string | RegExp;
}

/** Asks again and again: VS Code drops a person's request when one of its own comes in between. */
async function offered(page: Page, { key, list, text }: Asked): Promise<Locator> {
  const row = list.locator(".monaco-list-row").filter({ hasText: text }).first();
  for (const end = Date.now() + 30_000; ;) {
    await page.keyboard.press(key);
    if (await appears(row)) return row;
    if (Date.now() > end) throw new Error(`${key} never offers ${text}.`);
    if (await list.isVisible()) await page.keyboard.press("Escape");
  }
}
