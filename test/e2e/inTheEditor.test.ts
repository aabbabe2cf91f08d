import assert from "node:assert/strict";
import { describe } from "node:test";

import { clickCode } from "../driving/editor/code.ts";
import { seeStatus } from "../driving/editor/languageStatus.ts";
import { applyAll, migratedLine, previewMigration } from "../driving/editor/migration.ts";
import { quickInput, quickRow, runCommand } from "../driving/editor/palette.ts";
import { writeSettings } from "../driving/editor/settings.ts";
import { keepPicture } from "../driving/pictures.ts";
import { inside } from "../driving/views/playground.ts";
import { windowOn } from "../driving/window.ts";
import { explorerRow, openFile } from "../driving/workbench.ts";

const { painted } = await windowOn();

describe("the language status", () => {
  painted("tells the version and the file that pins it", async (page) => {
    await openFile(page, "keras2/model.py");
    await seeStatus(page, fromProject);
  });

  painted("tells how many activations the file has, and how many need a look", async (page) => {
    await openFile(page, "theano/network.py");
    await seeStatus(page, /Activations: 4.*To be looked at: 2/s);
    await openFile(page, "keras2/model.py");
    await seeStatus(page, /Activations: 5.*None needs a look/s);
  });

  painted("takes a version that is typed, and a backend, for the folder", async (page) => {
    await openFile(page, "keras2/model.py");
    await runCommand(page, "Activation Lens: Set Framework Version…");
    await quickRow(page, "Another version…").click();
    await quickInput(page).fill("two");
    await page.getByText("A Python version, such as").waitFor();
    await quickInput(page).fill("2.2.4");
    await page.getByText("A Python version, such as").waitFor({ state: "hidden" });
    await page.keyboard.press("Enter");
    await quickRow(page, "Set it for all of").click();
    await quickRow(page, "theano").click();
    await seeStatus(page, fromSettings);
  });

  painted("follows the project again", async (page) => {
    writeSettings(page, { "activationLens.version": { keras: "2.2.4" } });
    await openFile(page, "keras2/model.py");
    await seeStatus(page, fromSettings);
    await runCommand(page, "Activation Lens: Set Framework Version…");
    await quickRow(page, "Follow the project").click();
    await seeStatus(page, fromProject);
  });
});

const fromProject = /Keras 2\.3\.1.*from keras2\/requirements\.txt/s;
const fromSettings = /Keras 2\.2\.4.*set in your settings/s;

describe("the curve of a name", () => {
  painted("is drawn left of its line", async (page) => {
    await openFile(page, "theano/network.py");
    const drawn = page.locator(".monaco-editor .glyph-margin-widgets > div");
    await drawn.nth(3).waitFor();
    const pictures = await drawn.evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).backgroundImage.slice(0, 24)),
    );
    assert.deepEqual(pictures, Array(4).fill('url("data:image/svg+xml;'));
  });
});

describe("the title of an editor", () => {
  painted("offers the playground where the cursor is on an activation", async (page) => {
    await openFile(page, "theano/network.py");
    const button = page.locator(".editor-actions").getByRole("button", { name: "Open Playground" });
    await clickCode(page, "hard_sigmoid");
    await button.click();
    await inside(page, "#chart[data-drawn]").waitFor({ timeout: 30_000 });
  });
});

describe("Migrate Activations (Keras 2 → 3)", () => {
  painted("is in the menu of a folder, where a file or a pin names Keras", async (page) => {
    await openFile(page, "keras2/model.py");
    await seeStatus(page, fromProject);
    await explorerRow(page, "keras2").click({ button: "right" });
    await page
      .getByRole("menuitem", { name: /^Migrate Activations \(Keras 2 → 3\) in Folder/ })
      .waitFor();
    await keepPicture(page, "the menu of a folder");
    await page.keyboard.press("Escape");
  });

  painted(
    "shows its edits before they are made, ticked but for the list, and offers the version",
    async (page) => {
      const rows = await previewMigration(page);
      await rows.filter({ hasText: "keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)" }).first().waitFor();
      await applyAll(page);
      const offer = page.locator(".notification-toast").filter({ hasText: "Set the version" });
      await offer.getByRole("button", { name: /^Set Version to Keras 3/ }).waitFor();
      await keepPicture(page, "the offer of a version");
      await page.keyboard.press("Escape");
    },
  );

  painted("is undone in one step", async (page) => {
    await previewMigration(page);
    await applyAll(page);
    await page.locator(".part.editor .monaco-editor .view-line").first().click();
    await page.keyboard.press("ControlOrMeta+z");
    await migratedLine(page).waitFor({ state: "detached" });
  });
});
