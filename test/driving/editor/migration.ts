/** Migrate Activations (Keras 2 → 3), from the palette to the edits. */
import type { Locator, Page } from "playwright-core";

import { runCommand } from "./palette.ts";
import { openFile } from "../workbench.ts";

/** Asks for the migration of the sample for Keras 2; answers with the rows of its preview. */
export async function previewMigration(page: Page): Promise<Locator> {
  await openFile(page, "keras2/model.py");
  await runCommand(page, "Activation Lens: Migrate Activations (Keras 2 → 3) in This File…");
  const rows = page.locator(".bulk-edit-panel .monaco-list-row");
  await rows.filter({ hasText: "negative_slope" }).waitFor();
  return rows;
}

/** Makes the edits of the preview, all ticked, and waits until the code holds them. */
export async function applyAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Apply" }).click();
  // The preview shows the new code, too.
  await page.locator(".bulk-edit-panel").waitFor({ state: "hidden" });
  await page.locator(".part.editor .monaco-diff-editor").waitFor({ state: "detached" });
  await migratedLine(page).waitFor();
}

/** A line that only the migrated file holds. */
export const migratedLine = (page: Page): Locator =>
  page.locator(".part.editor .view-line").filter({ hasText: "keras.ops.clip" }).first();
