import assert from "node:assert/strict";
import { describe } from "node:test";

import {
  inside,
  openPlayground,
  seeView,
  showView,
  toggleSideBar,
  typeFormula,
} from "../../driving/views/playground.ts";
import { runCommand } from "../../driving/editor/palette.ts";
import { keepPicture } from "../../driving/pictures.ts";
import { barriers } from "../../driving/views/playgroundWatch.ts";
import { chooseTheme, seeThemeInside, themes } from "../../driving/editor/themes.ts";
import { expectText, until } from "../../driving/until.ts";
import { windowOn } from "../../driving/window.ts";
import { webview } from "../../driving/workbench.ts";
import type { Page } from "playwright-core";

const { painted } = await windowOn();

const answers = (page: Page) => webview(page).locator("#training-answers .card");
const fill = (page: Page, field: string, text: string): Promise<void> =>
  inside(page, `#train-${field} input`).fill(text);

/** Trains a few networks with Keras 2's hard_sigmoid and waits for the answer. */
async function trainFew(page: Page): Promise<void> {
  await openPlayground(page);
  await showView(page, "train");
  await fill(page, "networks", "300");
  await fill(page, "epochs", "400");
  await inside(page, "#train-run").click();
  await expectText(answers(page).first(), /of 300 networks converged/);
}

describe("the training laboratory", () => {
  painted("trains networks with what is on show, and answers with figures", async (page) => {
    await trainFew(page);
    await expectText(answers(page).first(), /R² of the best linear fit over the inputs: median 1,/);
    await expectText(answers(page).first(), /120\D000 steps|480\D000 steps/);
    await inside(page, "#network-map").waitFor();
    assert.equal(await webview(page).locator("#training-charts svg").count(), 2);
    assert.deepEqual(await barriers(page), []);
    await toggleSideBar(page);
    await keepPicture(page, "training answer");
    await inside(page, "#network-map").scrollIntoViewIfNeeded();
    await keepPicture(page, "training network");
    await toggleSideBar(page);
  });

  painted("says what it cannot train, and keeps the run that it had", async (page) => {
    await trainFew(page);
    for (const [field, text, complaint] of [
      ["hidden", "0", /Hidden units of each layer: a whole number from 1 to 64/],
      ["networks", "1000000", /Networks: a whole number from 1 to 65/],
      ["rate", "-1", /Learning rate: a positive number/],
    ] as const) {
      const before = await inside(page, `#train-${field} input`).inputValue();
      await fill(page, field, text);
      await expectText(inside(page, "#train-problem"), complaint);
      await inside(page, "#train-run").click();
      await fill(page, field, before);
      await expectText(inside(page, "#train-problem"), /^$/);
    }
    assert.equal(await answers(page).count(), 1);
  });

  painted("runs an experiment in one click, and stops when it is cancelled", async (page) => {
    await openPlayground(page);
    await showView(page, "train");
    await webview(page).getByText("The page's three sigmoids").click();
    await inside(page, "#train-cancel").waitFor();
    await until(async () => (await webview(page).locator("#training-charts svg").count()) === 2);
    const another = webview(page).getByText("Keras 2 against Keras 3");
    assert.equal(await another.getAttribute("disabled"), "");
    await inside(page, "#train-cancel").click();
    await inside(page, "#train-run").waitFor();
    assert.equal(await another.getAttribute("disabled"), null);
    await seeView(page, "train");
    assert.equal(await answers(page).count(), 3);
    await keepPicture(page, "training experiment");
  });

  painted("maps which rates and initialisers kill units", async (page) => {
    await openPlayground(page);
    await showView(page, "train");
    await webview(page).getByText("Dying ReLU").click();
    const answer = inside(page, "#training-charts .map-answer");
    await until(async () => /Most units died/.test(await answer.innerText()), 90_000);
    assert.equal(await webview(page).locator("#training-charts rect").count(), 20);
    const table = webview(page).locator(".train-view > details.table");
    await table.locator("summary").click();
    await until(async () => (await table.locator("td").count()) === 20);
    assert.ok((await table.locator("td").allInnerTexts()).every((text) => / % dead; /.test(text)));
    await table.locator("summary").click();
    await inside(page, "#training-charts").scrollIntoViewIfNeeded();
    await keepPicture(page, "training map");
  });

  painted("gives each hidden layer its own function", async (page) => {
    await openPlayground(page);
    await showView(page, "train");
    await fill(page, "hidden", "3, 4");
    await fill(page, "networks", "100");
    await fill(page, "epochs", "50");
    await typeFormula(page, "max(0, x)");
    await inside(page, "#train-layers vscode-dropdown[aria-label='Layer 2']").click();
    await inside(page, "#train-layers").getByText("f(x) = ").last().click();
    await inside(page, "#train-run").click();
    await expectText(answers(page).first(), /layer 1: .*, layer 2: f\(x\) = /);
    await expectText(answers(page).first(), /of 100 networks converged/);
    await inside(page, "#train-layers").scrollIntoViewIfNeeded();
    await keepPicture(page, "training layers");
  });

  painted("opens from the palette, and copies a link when it has run", async (page) => {
    await runCommand(page, "Activation Lens: Open Training Laboratory");
    await fill(page, "networks", "50");
    await fill(page, "epochs", "20");
    await typeFormula(page, "max(0, x)");
    await inside(page, "#train-run").click();
    await webview(page).getByText("Copy Link").click();
    await page.locator(".statusbar").getByText("The link is copied.").waitFor();
  });

  painted("says what is missing when nothing is on show", async (page) => {
    await runCommand(page, "Activation Lens: Open Training Laboratory");
    await inside(page, "#train-run").click();
    await expectText(inside(page, ".train-view > .complaint"), /Add a function/);
  });

  painted("begins afresh after its panel was closed in the middle of a run", async (page) => {
    await openPlayground(page);
    await showView(page, "train");
    await webview(page).getByText("The page's three sigmoids").click();
    await inside(page, "#train-cancel").waitFor();
    await runCommand(page, "View: Close All Editors");
    await trainFew(page);
  });

  painted("draws a network of one input as a curve", async (page) => {
    await openPlayground(page);
    await showView(page, "train");
    await inside(page, "vscode-dropdown[aria-label=Task]").click();
    await webview(page).locator("vscode-option[value=curve]").click();
    await fill(page, "networks", "100");
    await fill(page, "epochs", "100");
    await inside(page, "#train-run").click();
    await inside(page, "#network-map path").waitFor();
    await inside(page, "#network-map").scrollIntoViewIfNeeded();
    await keepPicture(page, "training curve");
  });

  for (const theme of themes)
    painted(`is drawn in the theme ${theme}`, async (page) => {
      await trainFew(page);
      await chooseTheme(page, theme);
      await seeThemeInside(page, theme);
      await keepPicture(page, `training ${theme}`);
      assert.deepEqual(await barriers(page), []);
    });
});
