import { describe } from "node:test";

import { seeStatus } from "../driving/languageStatus.ts";
import { painted } from "../driving/window.ts";
import { openFile, quickInput, quickRow, runCommand } from "../driving/workbench.ts";

describe("the language status", () => {
  painted("tells the version and the file that pins it", async (page) => {
    await openFile(page, "keras2/model.py");
    await seeStatus(page, /Keras 2\.3\.1.*from keras2\/requirements\.txt/s);
  });

  painted("takes a version that is typed, and a backend, for the folder", async (page) => {
    await runCommand(page, "Activation Lens: Set Framework Version…");
    await quickRow(page, "Another version…").click();
    await quickInput(page).fill("two");
    await page.getByText("A Python version, such as").waitFor();
    await quickInput(page).fill("2.2.4");
    await page.getByText("A Python version, such as").waitFor({ state: "hidden" });
    await page.keyboard.press("Enter");
    await quickRow(page, "theano").click();
    await seeStatus(page, /Keras 2\.2\.4.*set in your settings/s);
  });

  painted("follows the project again", async (page) => {
    await runCommand(page, "Activation Lens: Set Framework Version…");
    await quickRow(page, "Follow the project").click();
    await seeStatus(page, /Keras 2\.3\.1.*from keras2\/requirements\.txt/s);
  });
});

describe("Migrate Keras 2 → 3", () => {
  painted("shows its edits before they are made, all of them to be confirmed", async (page) => {
    await openFile(page, "keras2/model.py");
    await runCommand(page, "Activation Lens: Migrate Keras 2 → 3 in This File…");
    const rows = page.locator(".bulk-edit-panel .monaco-list-row");
    await rows.filter({ hasText: "keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)" }).first().waitFor();
    await rows.filter({ hasText: "negative_slope" }).waitFor();
    await rows.first().locator(".edit-checkbox").click();
    await page.getByRole("button", { name: "Apply" }).click();
    const line = page.locator(".view-line").filter({ hasText: "keras.ops.clip" });
    await line.first().waitFor();
  });

  painted("is undone in one step", async (page) => {
    await page.locator(".monaco-editor .view-line").first().click();
    await page.keyboard.press("ControlOrMeta+z");
    const line = page.locator(".view-line").filter({ hasText: "keras.ops.clip" });
    await line.first().waitFor({ state: "detached" });
    await runCommand(page, "File: Save");
  });
});
