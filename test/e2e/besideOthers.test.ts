import { describe } from "node:test";
import type { Locator, Page } from "playwright-core";

import { windowAt } from "../driving/paintedWindow.ts";
import { stops } from "../driving/tour.ts";
import { until } from "../driving/waiting.ts";
import { clickCode, hover, openFile, picturesIn, runCommand } from "../driving/workbench.ts";

const painted = await windowAt("E2E_BESIDE_URL");
const [, keras2] = stops;

describe("beside a language server's hover", () => {
  painted("ours is first once the mouse has rested on any name", async (page) => {
    await openFile(page, keras2.file);
    await hover(page, "pad_sequences", other);
    await away(page);
    await isFirst(await both(page));
  });

  painted("ours is first after a click where the other registered meanwhile", async (page) => {
    await registerOther(page, 2);
    await clickCode(page, "VOCABULARY");
    await isFirst(await both(page));
  });

  painted("ours is first from the second hover where nothing was clicked", async (page) => {
    await registerOther(page, 3);
    await both(page);
    await isFirst(await both(page));
  });
});

const other = /def other/;

/** Rests on the name anew until both are shown, whole. */
async function both(page: Page): Promise<Locator> {
  await away(page);
  const shown = await hover(page, keras2.name, other);
  const rows = shown.locator(".hover-row");
  await rows.filter({ hasText: keras2.expected }).waitFor();
  await rows.filter({ hasText: other }).waitFor();
  return rows;
}

async function away(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.mouse.move(5, 5);
  await page.locator(".monaco-hover:not(.hidden)").waitFor({ state: "detached" });
}

/** A hover is painted anew whenever an answer arrives, so what it says is read until it is whole. */
async function isFirst(rows: Locator): Promise<void> {
  await until(async () => {
    const [first = "", second = "", ...more] = await rows.allInnerTexts();
    return keras2.expected.test(first) && other.test(second) && more.length === 0;
  });
  await until(async () => {
    const widths = (await picturesIn(rows.first())).map(({ width }) => width);
    return widths.length === 2 && widths.every((width) => width > 0);
  });
}

async function registerOther(page: Page, time: number): Promise<void> {
  await runCommand(page, "Other Hover: Register Again");
  await page.getByText(`Other hover ${time}`).waitFor();
}
