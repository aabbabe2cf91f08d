import assert from "node:assert/strict";
import { describe } from "node:test";
import type { Page } from "playwright-core";

import { sampleRoots } from "../../scripts/vscode/sampleWorkspace.ts";
import { seeStatus } from "../driving/editor/languageStatus.ts";
import { applyAll, previewMigration } from "../driving/editor/migration.ts";
import { quickInput, quickRow, runCommand } from "../driving/editor/palette.ts";
import { windowOn } from "../driving/window.ts";
import { explorerRow, openFile, webview } from "../driving/workbench.ts";

const { painted } = await windowOn({ workspace: sampleRoots() });

describe("a workspace of two roots", () => {
  painted("tells of each file the version that its own root pins", async (page) => {
    await openFile(page, "keras2/model.py");
    await seeStatus(page, /Keras 2\.3\.1.*from requirements\.txt/s);
    await openFile(page, "keras3/model.py");
    await seeStatus(page, /Keras 3\.15\.1.*from requirements\.txt/s);
  });

  painted("keeps a version that is set in the settings of the file's root", async (page) => {
    await setVersionOfKeras3(page);
    await explorerRow(page, "keras3/.vscode").waitFor();
    await seeStatus(page, /Keras 3\.3\.3.*set in your settings/s);
  });

  painted("leaves the other root as it was", async (page) => {
    await setVersionOfKeras3(page);
    await explorerRow(page, "keras3/.vscode").waitFor();
    await openFile(page, "keras2/model.py");
    await seeStatus(page, /Keras 2\.3\.1.*from requirements\.txt/s);
    assert.equal(await explorerRow(page, "keras2/.vscode").count(), 0);
  });

  painted("reports both, with links into each", async (page) => {
    await runCommand(page, "Activation Lens: Report Activations in Workspace");
    await webview(page).getByRole("link", { name: "model.py:28", exact: true }).click();
    const line = page
      .locator(".view-line")
      .filter({ hasText: 'layers.Dense(64, activation="hard' });
    await line.waitFor();
    await page.getByText("Ln 28, Col 1").waitFor();
  });

  painted(
    "sets the new version for the root of a migrated file, though another is open",
    async (page) => {
      await previewMigration(page);
      await applyAll(page);
      const offer = page.locator(".notification-toast").filter({ hasText: "Set the version" });
      await offer.waitFor();
      await openFile(page, "keras3/model.py");
      await offer.getByRole("button", { name: /^Set Version to Keras 3/ }).click();
      await explorerRow(page, "keras2/.vscode").waitFor();
      await openFile(page, "keras2/model.py");
      await seeStatus(page, /Keras 3\..*set in your settings/s);
    },
  );
});

async function setVersionOfKeras3(page: Page): Promise<void> {
  await openFile(page, "keras3/model.py");
  await runCommand(page, "Activation Lens: Set Framework Version…");
  await quickInput(page).fill("3.3.3");
  await quickRow(page, "Keras 3.3.3").click();
  await quickRow(page, "jax").click();
}
