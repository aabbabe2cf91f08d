/** The walkthrough, step by step, as a newcomer takes it. */
import type { Page } from "playwright-core";

import { quickInput, quickRow, runCommand } from "./editor/palette.ts";
import { keepPicture } from "./pictures.ts";
import { expectText, until } from "./until.ts";
import { playgroundFrame } from "./views/playgroundWatch.ts";

/** Opens the walkthrough, presses the button of each step, and waits for what the step promises. */
export async function takeWalkthrough(page: Page): Promise<void> {
  await runCommand(page, "Welcome: Open Walkthrough...");
  await quickInput(page).fill("Know your activation");
  await quickRow(page, "Know your activation functions").click();
  await press(page, "Open a sample file");
  await page
    .getByText(/This file has 6 activations: tanh, hard_sigmoid, /)
    .first()
    .waitFor();
  await keepPicture(page, "walkthrough sample");
  await press(page, "Compare two versions");
  await seeInPlayground(page, "#matrix", /0\.0833 at ±2\.5/);
  await keepPicture(page, "walkthrough compare");
  await press(page, "Verify it on your GPU");
  await seeInPlayground(page, "#verdict .good", /./);
  await seeInPlayground(page, ".tile .verdict", /^All [\d\s,]+ judged inputs passed$/);
  await keepPicture(page, "walkthrough verify");
  await press(page, "Migrate it to Keras 3");
  await page.getByText("Refactor Preview").first().waitFor();
  await page
    .getByText(/negative_slope/)
    .first()
    .waitFor();
  await keepPicture(page, "walkthrough migrate");
}

/** Unfolds a step of the walkthrough, and presses its button. */
async function press(page: Page, title: string): Promise<void> {
  const step = page.locator(".getting-started-step").filter({ hasText: title });
  if ((await step.getAttribute("aria-expanded")) !== "true") await step.click();
  await step.locator(".monaco-button").click();
}

/** Beside the walkthrough's own pages, the playground is not the only one. */
async function seeInPlayground(page: Page, selector: string, expected: RegExp): Promise<void> {
  await until(async () => (await playgroundFrame(page).catch(() => undefined)) !== undefined);
  await expectText((await playgroundFrame(page)).locator(selector).first(), expected);
}
