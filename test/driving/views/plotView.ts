/** The Plot view: its chart, the numbers at its cursor, and the pictures it saves. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

import { quickInput } from "../editor/palette.ts";
import { inside } from "./playground.ts";
import { expectAttribute, expectText, until } from "../until.ts";
import { openFolder } from "../workbench.ts";

export const chart = (page: Page): Locator => inside(page, "#chart");

/** Presses keys on the chart. */
export async function pressOnChart(page: Page, ...keys: readonly string[]): Promise<void> {
  await chart(page).focus();
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until the cursor stands at this input. */
export const seeInput = (page: Page, expected: RegExp): Promise<void> =>
  expectText(inside(page, "#readout output"), expected);

/** Waits until the values come from the graphics processor. */
export const seeComputedByGpu = (page: Page): Promise<void> =>
  expectAttribute(chart(page), "data-by", /^gpu$/);

/** How often the chart was drawn. */
export const timesDrawn = async (page: Page): Promise<number> =>
  Number(await chart(page).getAttribute("data-drawn"));

/** What the playground says of the graphics processor. */
export const adapterLine = (page: Page): Locator => inside(page, "#adapter");

/** Opens what the button over the plot holds. */
async function openPlotSettings(page: Page): Promise<void> {
  const settings = inside(page, "#plot-settings");
  if ((await settings.getAttribute("open")) === null)
    await settings.locator(":scope > summary").click();
}

/** Saves through the workbench's own dialog, into the open folder; answers with the file's bytes. */
export async function savePicture(page: Page, format: "SVG" | "PNG"): Promise<Buffer> {
  const file = join(openFolder(page), `picture.${format.toLowerCase()}`);
  await openPlotSettings(page);
  await inside(page, "#view-plot").getByText(`Save as ${format}…`).click();
  await until(async () => (await quickInput(page).inputValue()).includes("hard_sigmoid."));
  await quickInput(page).fill(file);
  await page.keyboard.press("Enter");
  await quickInput(page).waitFor({ state: "hidden" });
  let bytes = Buffer.alloc(0);
  await until(() => {
    try {
      bytes = readFileSync(file);
    } catch {
      return Promise.resolve(false);
    }
    return Promise.resolve(bytes.length > 0);
  });
  return bytes;
}

/** What the plot says of its number type. */
export const lensSentence = (page: Page): Locator => inside(page, "#number-type");

/** Shows the curves in another number type, and waits until they are drawn. */
export async function chooseNumberType(page: Page, type: string): Promise<void> {
  await openPlotSettings(page);
  const before = await timesDrawn(page);
  const list = inside(page, '.plot-view vscode-dropdown[aria-label="Number type"]');
  await list.click();
  await list.locator(`vscode-option[value="${type}"]`).click();
  await until(async () => (await timesDrawn(page)) > before);
}
