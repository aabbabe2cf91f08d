import assert from "node:assert/strict";
import { describe } from "node:test";
import type { Locator } from "playwright-core";

import { hostileFolder } from "../../scripts/vscode/hostileWorkspace.ts";
import { openStatus, seeStatus } from "../driving/languageStatus.ts";
import { windowAt } from "../driving/paintedWindow.ts";
import { until } from "../driving/waiting.ts";
import { clickCode, hover, openFile, runCommand, webview } from "../driving/workbench.ts";

const painted = await windowAt("E2E_RESTRICTED_URL");
const model = `${hostileFolder}/model.py`;

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
    await page.mouse.move(5, 5);
  });

  painted("shows a hover that runs our own commands only", async (page) => {
    await onlyOurs(await hover(page, "hard_sigmoid", /Keras 2\.3\.1/));
    await page.keyboard.press("Escape");
  });

  for (const [part, said] of [
    ["command", "“[run](command:evil)”"],
    ["onerror", "“<img src=x onerror=evil()>”"],
  ] as const)
    painted(`warns about ${said} as it is written`, async (page) => {
      const shown = await hover(page, part, /Keras knows no activation/);
      assert.ok((await shown.innerText()).includes(said));
      assert.deepEqual(await linksIn(shown), []);
      assert.equal(await shown.locator("img").count(), 0);
      await page.keyboard.press("Escape");
    });

  painted("completes and fixes names", async (page) => {
    await clickCode(page, "sigmiod");
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget .monaco-list-row").filter({ hasText: "soft" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+.");
    await page
      .locator(".action-widget")
      .getByText(/sigmoid/)
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".view-line").filter({ hasText: 'activation="sigmoid"' }).waitFor();
  });

  painted("reports with links to its files alone", async (page) => {
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
    assert.equal(await shown.locator("img").count(), 0);
    await runCommand(page, "View: Close All Editors in Group");
  });

  painted("shows the same hover in its notebook", async (page) => {
    await openFile(page, `${hostileFolder}/notebook.ipynb`);
    await onlyOurs(await hover(page, "hard_sigmoid", /Keras 2\.3\.1/));
    await page.keyboard.press("Escape");
  });

  painted("tells what is installed once it is trusted", async (page) => {
    await openFile(page, model);
    await runCommand(page, "Workspaces: Manage Workspace Trust");
    await page.getByRole("button", { name: "Trust", exact: true }).click();
    await page.getByText("You trust this folder").click();
    await page.keyboard.press("Escape");
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

async function onlyOurs(shown: Locator): Promise<void> {
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
