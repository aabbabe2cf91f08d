/** The Verify view, as a person uses it. */
import type { Locator, Page } from "playwright-core";

import { inside } from "./waiting.ts";
import { quickInput, quickRow, runCommand } from "./workbench.ts";

export const complaint = (page: Page): Locator => inside(page, ".verify-view > .complaint");

/** Picks a function by name, which is verified at once. */
export async function verifyFromPalette(page: Page, name: string, row: RegExp): Promise<void> {
  await page
    .locator(".monaco-editor .view-lines")
    .first()
    .click({ position: { x: 300, y: 5 } });
  await page.keyboard.press("Control+Home");
  await runCommand(page, "Activation Lens: Verify on GPU…");
  await quickInput(page).fill(name);
  await quickRow(page, row).click();
  await inside(page, ".card").waitFor({ timeout: 60_000 });
}

export async function choose(page: Page, caption: string, value: string): Promise<void> {
  const list = inside(page, `.verify-view vscode-dropdown[aria-label="${caption}"]`);
  await list.click();
  await list.locator(`vscode-option[value="${value}"]`).click();
}

/** Runs what is ordered to its end. */
export async function verifyAgain(page: Page): Promise<void> {
  await inside(page, "#run").click();
  await inside(page, ".card").waitFor();
  await ended(page);
}

export const ended = (page: Page): Promise<void> =>
  inside(page, "#run").waitFor({ timeout: 60_000 });

/** How many inputs the first report is about. */
export const counted = (page: Page): Promise<string | null> =>
  inside(page, ".card").getAttribute("data-count");
