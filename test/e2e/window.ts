/** The window that end-to-end tests share: VSIX installed, sample workspace open. */
import { mkdirSync } from "node:fs";
import { after, it } from "node:test";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";

import { openWorkbench } from "./workbench.ts";

const [url, endpoint] = [process.env["E2E_URL"], process.env["E2E_BROWSER"]];
if (!url || !endpoint) throw new Error("These tests run through `npm run test:e2e`.");
const browser = await chromium.connect(endpoint);
const page = await openWorkbench(browser, url);
after(() => browser.close());

/** A test in the window; where it fails, a picture of the window is kept in out/screenshots. */
export function painted(title: string, act: (page: Page) => Promise<void>): void {
  it(title, { timeout: 90_000 }, async () => {
    try {
      await act(page);
    } catch (error) {
      mkdirSync("out/screenshots", { recursive: true });
      await page.screenshot({ path: `out/screenshots/${title.replaceAll(/\W+/g, "-")}.png` });
      throw error;
    }
  });
}
