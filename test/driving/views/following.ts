/** The playground that follows the cursor. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

import { inside } from "./playground.ts";
import { until } from "../until.ts";

/** Sets whether the playground follows the cursor, and waits until the user's settings say so. */
export async function setFollowing(page: Page, on: boolean, settings: string): Promise<void> {
  const box = inside(page, "#follow");
  await until(async () => {
    if ((await box.getAttribute("aria-checked")) !== String(on)) await box.click();
    return isWritten(settings) === on;
  });
}

/** Undefined where the file is read while it is being written: then it is empty, or ends early. */
function isWritten(settings: string): boolean | undefined {
  const text = readFileSync(settings, "utf8");
  if (!text.trimEnd().endsWith("}")) return undefined;
  const all: unknown = JSON.parse(text);
  const id = "activationLens.playground.followCursor";
  return typeof all === "object" && all !== null && Reflect.get(all, id) === true;
}
