/** The command palette, and what else the workbench asks at its top. */
import type { Locator, Page } from "playwright-core";

import { succeeds } from "../until.ts";

export async function runCommand(page: Page, title: string): Promise<void> {
  for (const end = Date.now() + 45_000; !(await findsCommand(page, title));)
    if (Date.now() > end) throw new Error(`The palette does not show ${title}.`);
  await page.keyboard.press("Enter");
}

/**
 * False when a palette that was about to close behind an earlier command took F1 along, and when the command is not
 * there yet: an open palette lists only what was there when it opened.
 */
async function findsCommand(page: Page, title: string): Promise<boolean> {
  await page.keyboard.press("F1");
  const typed = quickInput(page).fill(`>${title}`, { timeout: 2500 });
  const found = await succeeds(typed.then(() => quickRow(page, title).waitFor({ timeout: 5000 })));
  if (!found) await page.keyboard.press("Escape");
  return found;
}

export const quickInput = (page: Page): Locator =>
  page.locator(".quick-input-widget input").first();

/** The first row of the quick pick that holds `text`. */
export const quickRow = (page: Page, text: string | RegExp): Locator =>
  page.locator(".quick-input-list .monaco-list-row").filter({ hasText: text }).first();
