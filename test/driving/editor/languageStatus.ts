/** What the editor tells beside the language of a file. */
import type { Locator, Page } from "playwright-core";

/** Rests the mouse on the language until its status says so. */
export async function seeStatus(page: Page, expected: RegExp): Promise<void> {
  await openStatus(page, expected);
  await page.mouse.move(5, 5);
}

/** The same, and leaves it open. */
export async function openStatus(page: Page, expected: RegExp): Promise<Locator> {
  const shown = page.locator(".hover-language-status").filter({ hasText: expected }).first();
  const language = page.locator('[id="status.languageStatus"]');
  for (const end = Date.now() + 20_000; ;) {
    await page.mouse.move(5, 5);
    await language.hover();
    const seen = await shown.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (seen) return shown;
    if (Date.now() > end) throw new Error(`The status never says ${expected}.`);
  }
}
