/** The Compare view. */
import type { Locator, Page } from "playwright-core";

import { inside, showView } from "./playground.ts";
import { webview } from "./workbench.ts";

/** Compares every framework's version of the function on show. */
export async function compareNamesakes(page: Page): Promise<void> {
  await showView(page, "compare");
  await inside(page, "#namesakes").click();
}

/** The last cell that holds such a difference. */
export const difference = (page: Page, text: RegExp): Locator =>
  webview(page).locator("#matrix td").getByText(text).last();
