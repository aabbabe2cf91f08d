/** Lists that paint only the rows in sight. */
import type { Locator, Page } from "playwright-core";

import { succeeds } from "../until.ts";

/** Scrolls a list down, and from its top again, until it shows the row. */
export async function scrollTo(page: Page, list: Locator, row: Locator): Promise<void> {
  await list.hover();
  for (const end = Date.now() + 30_000; ;) {
    for (let turn = 0; turn < 20; turn += 1) {
      if (await succeeds(row.waitFor({ timeout: 200 }))) return;
      await page.mouse.wheel(0, 150);
    }
    if (Date.now() > end) throw new Error("No such row in the list.");
    await page.mouse.wheel(0, -100_000);
  }
}
