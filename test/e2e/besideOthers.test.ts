import { describe } from "node:test";
import type { Locator, Page } from "playwright-core";

import { otherHover } from "../../scripts/vscode/otherHover.ts";
import { clickCode } from "../driving/editor/code.ts";
import { hover, picturesIn, restElsewhere } from "../driving/editor/hovers.ts";
import { runCommand } from "../driving/editor/palette.ts";
import { stops } from "../driving/tour.ts";
import { until } from "../driving/until.ts";
import { windowOn } from "../driving/window.ts";
import { openFile } from "../driving/workbench.ts";

const { painted } = await windowOn({ development: otherHover() });
const [, keras2] = stops;

describe("beside a language server's hover", () => {
  painted("ours is first once the mouse has rested on any name", async (page) => {
    await openFile(page, keras2.file);
    await hover(page, "pad_sequences", other);
    await isFirst(await both(page));
  });

  painted("ours is first after a click where the other registered meanwhile", async (page) => {
    await openFile(page, keras2.file);
    await registerOther(page);
    await clickCode(page, "VOCABULARY");
    await isFirst(await both(page));
  });

  painted("ours is first from the second hover where nothing was clicked", async (page) => {
    await openFile(page, keras2.file);
    await registerOther(page);
    await both(page);
    await isFirst(await both(page));
  });
});

const other = /def other/;

/** Rests on the name anew until both are shown, whole. */
async function both(page: Page): Promise<Locator> {
  await restElsewhere(page);
  const shown = await hover(page, keras2.name, other);
  const rows = shown.locator(".hover-row");
  await rows.filter({ hasText: keras2.expected }).waitFor();
  await rows.filter({ hasText: other }).waitFor();
  return rows;
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

/** Lets the other extension register its hover again, and waits until it has. */
async function registerOther(page: Page): Promise<void> {
  const registrations = page.locator(".statusbar").getByText(/Other hover \d+/);
  const before = await registrations.allInnerTexts();
  await runCommand(page, "Other Hover: Register Again");
  await until(async () => (await registrations.allInnerTexts()).join() !== before.join());
}
