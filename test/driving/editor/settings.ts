/** The settings of the open folder. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

import { openFolder } from "../workbench.ts";

/** Writes the folder's settings, as another editor does. */
export function writeSettings(page: Page, settings: Readonly<Record<string, unknown>>): void {
  const folder = join(openFolder(page), ".vscode");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "settings.json"), JSON.stringify(settings));
}
