import type { Page } from "playwright-core";

import { clickCode } from "../../test/driving/editor/code.ts";
import { quickInput, quickRow } from "../../test/driving/editor/palette.ts";
import { webview } from "../../test/driving/workbench.ts";
import { quantiles, type Quantiles } from "./quantiles.ts";

export interface FirstPlot extends Quantiles {
  readonly what: string;
  readonly count: number;
}

/** Closes the playground and opens it again with the command, so many times, in a window that is warm. */
export async function firstPlots(page: Page, count: number): Promise<FirstPlot> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    await closePlayground(page);
    times.push(await opened(page));
  }
  return {
    what: "milliseconds from the command to the painted plot, in a warm window",
    count,
    ...quantiles(times),
  };
}

async function closePlayground(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Activation Playground" }).click({ button: "middle" });
  await page.locator("iframe.webview").waitFor({ state: "detached" });
  await clickCode(page, "tanh");
  // The cursor's place is read once it rests.
  await page.waitForTimeout(500);
}

/** The command is typed beforehand: what is measured begins with the key that runs it. */
async function opened(page: Page): Promise<number> {
  const title = "Activation Lens: Open Playground";
  await page.keyboard.press("F1");
  await quickInput(page).fill(`>${title}`);
  await quickRow(page, title).waitFor();
  await page.waitForTimeout(300);
  const start = performance.now();
  await page.keyboard.press("Enter");
  await webview(page).locator("#chart[data-drawn]").waitFor();
  return performance.now() - start;
}
