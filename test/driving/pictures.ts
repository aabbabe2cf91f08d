/** Pictures of the window, kept in out/screenshots. */
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";

export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync("out/screenshots", { recursive: true });
  await page.screenshot({ path: `out/screenshots/${name}.png` });
}
