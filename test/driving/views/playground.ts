/** The playground, as a person opens it and looks into it. */
import type { Locator, Page } from "playwright-core";

import { hover } from "../editor/hovers.ts";
import { runCommand } from "../editor/palette.ts";
import { expectAttribute, until } from "../until.ts";
import { openFile, webview } from "../workbench.ts";

/** The first element of the playground that a selector finds. */
export const inside = (page: Page, selector: string): Locator =>
  webview(page).locator(selector).first();

/** Follows the link of the Keras 2 hover into the playground and waits for the plot. */
export async function openPlayground(page: Page): Promise<void> {
  await openFile(page, "keras2/model.py");
  const shown = await hover(page, "hard_sigmoid", /hard_sigmoid — Keras 2\.3\.1/);
  await shown.getByText("Playground", { exact: true }).click();
  await inside(page, "#chart[data-drawn]").waitFor({ timeout: 30_000 });
  await page.mouse.move(5, 5);
  await shown.waitFor({ state: "hidden" });
}

export const views = ["plot", "compare", "about", "surface", "train", "verify"] as const;

export type View = (typeof views)[number];

export async function showView(page: Page, view: View): Promise<void> {
  await inside(page, `#tab-${view}`).click();
  await seeView(page, view);
}

/** Waits until the view is the one on show. */
export const seeView = (page: Page, view: View): Promise<void> =>
  expectAttribute(inside(page, "vscode-panels"), "activeid", new RegExp(`^tab-${view}$`));

/** Types a formula of one's own beside what is shown. */
export const typeFormula = (page: Page, formula: string): Promise<void> =>
  inside(page, "#own input").fill(formula);

/** How many functions are shown. */
export const functionsShown = (page: Page): Promise<number> =>
  webview(page).locator(".chip").count();

/** Hides the side bar, so that the playground has room for all it says, and waits for its plot. */
export async function widenPlot(page: Page): Promise<void> {
  const drawn = (): Promise<string | null> => inside(page, "#chart").getAttribute("data-drawn");
  const before = await drawn();
  await toggleSideBar(page);
  await until(async () => (await drawn()) !== before);
}

export const toggleSideBar = (page: Page): Promise<void> =>
  runCommand(page, "View: Toggle Primary Side Bar Visibility");
