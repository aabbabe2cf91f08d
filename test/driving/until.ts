/** How tests wait for what a person would wait for. */
import assert from "node:assert/strict";
import type { Locator } from "playwright-core";

/** Waits until something holds; a claim that never holds fails the test. */
export async function until(holds: () => Promise<boolean>, patience = 15_000): Promise<void> {
  for (const end = Date.now() + patience; !(await holds());) {
    if (Date.now() > end) assert.fail(`Never held: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const expectText = (locator: Locator, expected: RegExp): Promise<void> =>
  until(async () => expected.test(await locator.innerText()));

export const expectAttribute = (locator: Locator, name: string, expected: RegExp): Promise<void> =>
  until(async () => expected.test((await locator.getAttribute(name)) ?? ""));

/** Whether an element is shown within some seconds. */
export const appears = (shown: Locator): Promise<boolean> =>
  succeeds(shown.waitFor({ timeout: 2500 }));

export const succeeds = (act: Promise<unknown>): Promise<boolean> =>
  act.then(
    () => true,
    () => false,
  );
