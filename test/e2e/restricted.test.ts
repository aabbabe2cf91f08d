import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import type { Locator, Page } from "playwright-core";

import { hostileFolder, hostileWorkspace } from "../../scripts/vscode/hostileWorkspace.ts";
import { clickCode } from "../driving/editor/code.ts";
import { quickFix, seeSuggestion } from "../driving/editor/fixes.ts";
import { hover } from "../driving/editor/hovers.ts";
import { openStatus, seeStatus } from "../driving/editor/languageStatus.ts";
import { runCommand } from "../driving/editor/palette.ts";
import { until } from "../driving/until.ts";
import { windowOn } from "../driving/window.ts";
import { explorerRow, openFile, openFolder, webview } from "../driving/workbench.ts";

/** Folders open in Restricted Mode, without a question. */
const settings = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
};
const { painted, paintedOnce } = await windowOn({ workspace: hostileWorkspace(), settings });
const model = `${hostileFolder}/model.py`;

const isNoRulePage = (link: string): boolean => !/\/docs\/rules\/[a-z-]+\.md$/.test(link);

describe("a hostile folder in Restricted Mode", () => {
  painted("tells what it pins, not what it installed, and links nothing of it", async (page) => {
    await page.locator(".statusbar").getByText("Restricted Mode").waitFor();
    await openFile(page, model);
    const shown = await openStatus(page, /Keras 2\.3\.1, JAX .*assumed, the newest/s);
    assert.match(
      await shown.innerText(),
      /from\s\[run\] \(command\S*\$ \(flame\)\/requirements\.txt/,
    );
    assert.deepEqual(await linksIn(shown), ["command:activationLens.setVersion"]);
  });

  painted("shows a hover that runs our own commands only", (page) => hasOnlyOurLinks(page, model));

  for (const [part, said] of [
    ["command", "“[run](command:evil)”"],
    ["onerror", "“<img src=x onerror=evil()>”"],
  ] as const)
    painted(`warns about ${said} as it is written`, async (page) => {
      await openFile(page, model);
      const shown = await hover(page, part, /Keras has no activation/);
      assert.ok((await shown.innerText()).includes(said));
      assert.deepEqual((await linksIn(shown)).filter(isNoRulePage), []);
      assert.equal(await shown.locator("img").count(), 0);
    });

  painted("completes names", async (page) => {
    await openFile(page, model);
    await clickCode(page, "sigmiod");
    await seeSuggestion(page, "soft");
  });

  painted("fixes names", async (page) => {
    await openFile(page, model);
    await clickCode(page, "sigmiod");
    await quickFix(page, /sigmoid/);
    await page.locator(".view-line").filter({ hasText: 'activation="sigmoid"' }).waitFor();
  });

  painted(
    "reports with links to its files alone, and with no pictures but its own",
    async (page) => {
      await runCommand(page, "Activation Lens: Report Activations in Workspace");
      const shown = webview(page).locator("body");
      await shown
        .getByRole("link", { name: `${model}:4`, exact: true })
        .first()
        .waitFor();
      assert.deepEqual(
        (await linksIn(shown)).filter((link) => !link.startsWith("/%5Brun%5D%28command")),
        [],
      );
      const pictures = await shown
        .locator("img")
        .evaluateAll((images) => images.map((image) => image.getAttribute("src") ?? ""));
      assert.deepEqual(
        pictures.filter((source) => !source.startsWith("data:image/svg+xml;")),
        [],
      );
    },
  );

  painted("opens a saved model as a table", async (page) => {
    const file = `${hostileFolder}/old.h5`;
    copyFileSync("test/models/lstm-keras-2.3.1-theano.h5", join(openFolder(page), file));
    await openFile(page, model);
    await explorerRow(page, file).dblclick();
    const table = webview(page).getByRole("table", { name: "old.h5" });
    await table.getByText("hard_sigmoid").first().waitFor({ timeout: 30_000 });
    await webview(page).getByText("Saved by Keras 2.3.1 on Theano.").waitFor();
    assert.equal(await webview(page).locator("a, img").count(), 0);
    await page.locator(".statusbar").getByText("Restricted Mode").waitFor();
  });

  painted("shows the same hover in its notebook", (page) =>
    hasOnlyOurLinks(page, `${hostileFolder}/notebook.ipynb`),
  );

  paintedOnce("tells what is installed once it is trusted", async (page) => {
    await openFile(page, model);
    await runCommand(page, "Workspaces: Manage Workspace Trust");
    await page.getByRole("button", { name: "Trust", exact: true }).click();
    await page.getByText("You trust this folder").click();
    await page.keyboard.press("Escape");
    await openFile(page, model);
    await seeStatus(page, /Keras 2\.3\.1, JAX 0\.4\.1.*installed in \.venv/s);
  });
});

/** Where its links lead; VS Code's own buttons lead nowhere. */
const linksIn = (shown: Locator): Promise<readonly string[]> =>
  shown
    .locator("a")
    .evaluateAll((links) =>
      links.flatMap((link) => link.getAttribute("data-href") ?? link.getAttribute("href") ?? []),
    );

async function hasOnlyOurLinks(page: Page, file: string): Promise<void> {
  await openFile(page, file);
  const shown = await hover(page, "hard_sigmoid", /Keras 2\.3\.1/);
  const commands = (links: readonly string[]): readonly string[] =>
    links.filter((link) => link.startsWith("command:"));
  await until(async () => commands(await linksIn(shown)).length === 4);
  const links = await linksIn(shown);
  const ours = /^(?:command:activationLens\.|https:\/\/github\.com\/keras-team\/keras\/)/;
  assert.deepEqual(
    links.filter((link) => !ours.test(link)),
    [],
  );
}
