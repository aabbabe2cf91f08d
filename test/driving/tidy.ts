/** The window as it was before a test: nothing open, nothing asked, nothing hidden. */
import type { Locator, Page } from "playwright-core";

import { runCommand } from "./editor/palette.ts";
import { toggleSideBar } from "./views/playground.ts";
import { resetTheme } from "./editor/themes.ts";
import { until } from "./until.ts";
import { viewport } from "./workbench.ts";

/** Throws when the window cannot be made as it was. */
export async function tidy(page: Page): Promise<void> {
  await page.setViewportSize(viewport);
  await page.mouse.move(5, 5);
  await dismissAll(page);
  await closeEditors(page);
  if (await page.locator(".notification-toast").first().isVisible())
    await runCommand(page, "Notifications: Clear All Notifications");
  if (await page.locator(".part.panel").isVisible()) await runCommand(page, "View: Hide Panel");
  if (!(await page.locator(".part.sidebar").isVisible())) await toggleSideBar(page);
  await resetTheme(page);
  await dismissAll(page);
}

/** Presses Escape until nothing lies above the window. */
const dismissAll = (page: Page): Promise<void> =>
  until(async () => {
    if ((await passing(page).count()) === 0) return true;
    await page.keyboard.press("Escape");
    return false;
  });

const passing = (page: Page): Locator =>
  page
    .locator(
      [
        ".monaco-dialog-box",
        ".monaco-modal-editor-block",
        ".quick-input-widget",
        ".monaco-menu",
        ".action-widget",
        ".suggest-widget",
        ".monaco-hover:not(.hidden)",
      ].join(),
    )
    .filter({ visible: true });

/** Closes every editor, and keeps no change that was not saved. */
async function closeEditors(page: Page): Promise<void> {
  const tabs = page.locator(".part.editor .tabs-container .tab");
  if ((await tabs.count()) === 0) return;
  await runCommand(page, "View: Close All Editors");
  const unsaved = page.getByRole("button", { name: "Don't Save" });
  await until(async () => {
    if (await unsaved.isVisible()) await unsaved.click();
    return (await tabs.count()) === 0;
  });
}
