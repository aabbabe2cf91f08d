/** The editor alone, without side bar and status. */
import type { Page } from "playwright-core";

import { hover } from "../../test/driving/editor/hovers.ts";
import { openFile } from "../../test/driving/workbench.ts";

/** In milliseconds: what fades in is there by then. */
export const settled = 1500;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A file with the hover at a name, whose text matches. */
export async function hoverPicture(
  page: Page,
  {
    file,
    name,
    expected,
  }: { readonly file: string; readonly name: string; readonly expected: RegExp },
  size: Size,
): Promise<Buffer> {
  await openFile(page, file);
  await hover(page, name, expected);
  return editorPicture(page, size);
}

/** The upper left part of the editor, of this size in pixels or smaller. */
export async function editorPicture(page: Page, size: Size): Promise<Buffer> {
  await page.waitForTimeout(settled);
  const whole = await page.locator(".part.editor").boundingBox();
  if (whole === null) throw new Error("The window shows no editor.");
  const { x, y, width, height } = whole;
  const clip = { x, y, width: Math.min(width, size.width), height: Math.min(height, size.height) };
  return page.screenshot({ clip });
}
