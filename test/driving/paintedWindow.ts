/** A window on a served workbench, and tests that happen in it. */
import { mkdirSync } from "node:fs";
import { after, it } from "node:test";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";

import { openWorkbench } from "./workbench.ts";

/** A test in the window; where it fails, a picture of the window is kept in out/screenshots. */
export type Painted = (title: string, act: (page: Page) => Promise<void>) => void;

/** Where `scripts/testing/e2e.ts` serves a workbench. */
type Address =
  "E2E_URL" | "E2E_WEB_URL" | "E2E_BESIDE_URL" | "E2E_ROOTS_URL" | "E2E_RESTRICTED_URL";

/** Opens the window whose address stands in that variable of the environment. */
export async function windowAt(variable: Address): Promise<Painted> {
  const [url, endpoint] = [process.env[variable], process.env["E2E_BROWSER"]];
  if (!url || !endpoint) throw new Error("These tests run through `npm run test:e2e`.");
  const browser = await chromium.connect(endpoint);
  const page = await openWorkbench(browser, url);
  after(() => browser.close());
  return (title, act) => {
    it(title, { timeout: 90_000 }, () =>
      act(page).catch((error: unknown) => keep(page, title, error)),
    );
  };
}

async function keep(page: Page, title: string, error: unknown): Promise<never> {
  mkdirSync("out/screenshots", { recursive: true });
  await page.screenshot({ path: `out/screenshots/${title.replaceAll(/\W+/g, "-")}.png` });
  throw error;
}
