import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import type { Page } from "playwright-core";

import { quickInput } from "../../driving/editor/palette.ts";
import { until } from "../../driving/until.ts";
import { inside, openPlayground, showView } from "../../driving/views/playground.ts";
import { windowOn } from "../../driving/window.ts";
import { openFolder, webview } from "../../driving/workbench.ts";

const { painted } = await windowOn();

describe("what is saved of a training", () => {
  painted("has its whole setting, in every form", async (page) => {
    await openPlayground(page);
    await showView(page, "train");
    for (const [field, text] of [
      ["networks", "60"],
      ["epochs", "40"],
      ["seed", "11"],
    ] as const)
      await inside(page, `#train-${field} input`).fill(text);
    await inside(page, "#train-run").click();
    const setting = /--task page-xor --loss squared --networks 60 --epochs 40 .*--seed 11 --bound/;
    assert.match(await saved(page, "csv"), setting);
    assert.match((await saved(page, "svg")).replaceAll(/<[^>]+>/g, " "), /--networks 60 --epochs/);
    const [one] = JSON.parse(await saved(page, "json")) as readonly Saved[];
    assert.deepEqual([one?.setting.seed, one?.setting.hidden, one?.points.length], [11, [3], 41]);
    assert.match(await saved(page, "png"), /^.PNG/);
  });
});

interface Saved {
  readonly setting: { readonly seed: number; readonly hidden: readonly number[] };
  readonly points: readonly unknown[];
}

/** The text of the file that one of the buttons saves in the open folder. */
async function saved(page: Page, ending: string): Promise<string> {
  const file = join(openFolder(page), `training.${ending}`);
  await webview(page).getByText(`${ending.toUpperCase()}…`, { exact: true }).click();
  await quickInput(page).waitFor();
  // The dialog opens before it knows the name.
  await until(async () => (await quickInput(page).inputValue()).endsWith(`training.${ending}`));
  await quickInput(page).press("Enter");
  await until(async () => existsSync(file) && readFileSync(file).length > 0);
  const text = readFileSync(file, "latin1");
  rmSync(file);
  return text;
}
