/** The Compare view. */
import type { Locator, Page } from "playwright-core";

import { inside, showView } from "./playground.ts";
import { until } from "../until.ts";
import { webview } from "../workbench.ts";

/** Compares every framework's version of the function on show. */
export async function compareNamesakes(page: Page): Promise<void> {
  await showView(page, "compare");
  await inside(page, "#namesakes").click();
}

/** Waits until every cell has its answer: which cell is the last of its kind changes as they come. */
export const allCompared = (page: Page): Promise<void> =>
  until(async () => !(await inside(page, "#matrix table").innerText()).includes("…"));

/** The last cell that holds such a difference. */
export const difference = (page: Page, text: RegExp): Locator =>
  webview(page).locator("#matrix td").getByText(text).last();
