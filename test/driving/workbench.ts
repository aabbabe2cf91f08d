/** The VS Code window as a page: what a person does in it, and what they then see. */
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";

import { appears } from "./until.ts";

/** A fresh window on the workbench at `url`, once its editor part is painted; `prepare` comes before its first script. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(20_000);
  await prepare?.(page);
  await page.goto(url);
  await page.waitForSelector(".monaco-workbench .part.editor", { timeout: 60_000 });
  return page;
}

/** The size of the window that tests start with. */
export const viewport = { width: 1600, height: 1000 };

/** Opens a file of the workspace, such as `keras2/model.py`, from the Explorer. */
export async function openFile(page: Page, path: string): Promise<void> {
  const parts = path.split("/");
  for (const [index] of parts.slice(1).entries()) {
    const [folder, next] = [index + 1, index + 2].map((end) => parts.slice(0, end).join("/"));
    if (folder !== undefined && next !== undefined) await unfold(page, folder, next);
  }
  await explorerRow(page, path).dblclick();
  const trail = page.locator(".breadcrumbs-control").filter({ hasText: parts.join("") });
  await trail.first().waitFor();
  await page.waitForSelector(".monaco-editor .view-line span span:not(:empty)");
}

/** Unfolds a folder until it shows what is in it; the Explorer, too, unfolds and folds some while it starts. */
async function unfold(page: Page, path: string, child: string): Promise<void> {
  const folder = explorerRow(page, path);
  for (const end = Date.now() + 20_000; ;) {
    if (await explorerRow(page, child).isVisible()) return;
    if ((await folder.getAttribute("aria-expanded")) === "false") await folder.click();
    if (await appears(explorerRow(page, child))) return;
    if (Date.now() > end) throw new Error(`The Explorer does not show ${child}.`);
  }
}

/** A file or a folder of the workspace, once the Explorer shows it; what is wrong in it stands behind its path. */
export function explorerRow(page: Page, path: string): Locator {
  const [whole, begun] = [`$="/workspace/${path}"`, `*="/workspace/${path} • "`];
  const label = page.locator(
    [whole, begun].map((one) => `.monaco-icon-label[aria-label${one}]`).join(),
  );
  return page.getByRole("treeitem").filter({ has: label });
}

/** The page inside the window's only webview. */
export const webview = (page: Page): FrameLocator =>
  page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");

/** The folder that is open, as a path on this machine. */
export const openFolder = (page: Page): string =>
  new URL(page.url()).searchParams.get("folder") ?? "";
