/** The Verify view, as a person uses it. */
import type { Locator, Page } from "playwright-core";

import { quickInput, quickRow, runCommand } from "../editor/palette.ts";
import { inside, openPlayground, showView } from "./playground.ts";
import { expectText } from "../until.ts";
import { openFile, webview } from "../workbench.ts";

/** Opens the playground on Keras 2's hard_sigmoid, in this view; nothing is verified yet. */
export async function openVerifyView(page: Page): Promise<void> {
  await openPlayground(page);
  await showView(page, "verify");
}

/** Picks a function by name, which is verified at once, and waits until that ends. */
export async function verifyFromPalette(page: Page, name: string, row: RegExp): Promise<void> {
  await openFile(page, "keras3/model.py");
  await page
    .locator(".monaco-editor .view-lines")
    .first()
    .click({ position: { x: 300, y: 5 } });
  await page.keyboard.press("Control+Home");
  await runCommand(page, "Activation Lens: Verify on GPU…");
  await quickInput(page).fill(name);
  await quickRow(page, row).click();
  await inside(page, ".card").waitFor({ timeout: 60_000 });
  await ended(page);
}

export const complaint = (page: Page): Locator => inside(page, ".verify-view > .complaint");

export async function choose(page: Page, caption: string, value: string): Promise<void> {
  const list = inside(page, `.verify-view vscode-dropdown[aria-label="${caption}"]`);
  await list.click();
  await list.locator(`vscode-option[value="${value}"]`).click();
}

/** Starts what is ordered. */
export const start = (page: Page): Promise<void> => inside(page, "#run").click();

/** Orders every float32, which takes minutes, and waits until some are judged. */
export async function startLongRun(page: Page): Promise<void> {
  await choose(page, "Inputs", "f32");
  await start(page);
  await expectText(inside(page, ".progress"), /[1-9]\d* inputs a second/);
}

export const cancel = (page: Page): Promise<void> => inside(page, "#cancel").click();

export const ended = (page: Page): Promise<void> =>
  inside(page, "#run").waitFor({ timeout: 60_000 });

/** Runs what is ordered to its end. */
export async function verifyAgain(page: Page): Promise<void> {
  await start(page);
  await inside(page, ".card").waitFor();
  await ended(page);
}

export const reports = (page: Page): Locator => webview(page).locator(".card");

/** How many inputs the first report is about. */
export const counted = (page: Page): Promise<string | null> =>
  inside(page, ".card").getAttribute("data-count");

export const field = (page: Page, id: "tolerance" | "low" | "high"): Locator =>
  inside(page, `#order-${id} input`);

export const sideBySide = (page: Page): Locator => inside(page, "#side-by-side tbody");

/** Types inputs that both kernels compute side by side. */
export const typeInputs = (page: Page, inputs: string): Promise<void> =>
  inside(page, "#chosen input").fill(inputs);

/** Drops a file on the view, as from a file manager. */
export const dropFile = (page: Page, name: string, text: string): Promise<void> =>
  inside(page, ".verify-view").evaluate(
    (view, [title = "", content = ""]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], title));
      view.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );
