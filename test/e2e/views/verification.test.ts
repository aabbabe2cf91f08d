import assert from "node:assert/strict";
import { describe } from "node:test";
import type { Page } from "playwright-core";

import { quickInput } from "../../driving/editor/palette.ts";
import { inside, seeView, showView } from "../../driving/views/playground.ts";
import { barriers } from "../../driving/views/playgroundWatch.ts";
import { expectAttribute, expectText, until } from "../../driving/until.ts";
import {
  choose,
  complaint,
  counted,
  field,
  openVerifyView,
  reports,
  sideBySide,
  start,
  typeInputs,
  verifyAgain,
  verifyFromPalette,
} from "../../driving/views/verifyView.ts";
import { windowOn } from "../../driving/window.ts";

const { painted } = await windowOn();

const verifyTanh = (page: Page): Promise<void> => verifyFromPalette(page, "tanh", /tanh.*Keras/s);

describe("the verification view", () => {
  painted("verifies at once what was picked, and keeps the kernels side by side", async (page) => {
    await verifyTanh(page);
    assert.equal(await reports(page).count(), 2);
    const last = sideBySide(page).locator("tr:last-child");
    const cells = (await last.innerText()).split(/\s+/);
    assert.deepEqual(cells.slice(0, 4), ["89", "1", "1", "0"]);
    // WGSL promises nothing there; this adapter answers so.
    const adapter = await inside(page, "#adapter").innerText();
    if (adapter.includes("swiftshader")) assert.equal(cells[4], "NaN");
  });

  painted("says how far any adapter can be off, where that is known", async (page) => {
    await verifyFromPalette(page, "hard_silu", /hard_silu.*Keras/s);
    await expectText(inside(page, ".card:nth-child(2)"), /at most 8\.164 ULP for normal inputs/);
  });

  painted("offers to store the report under a name that tells what it is", async (page) => {
    await verifyTanh(page);
    await inside(page, "vscode-button:text('Save Report…')").click();
    await until(async () =>
      /keras\.activations\.tanh-value-kernel-sweep\.md$/.test(await quickInput(page).inputValue()),
    );
  });

  painted("computes both kernels at inputs that are typed", async (page) => {
    await verifyTanh(page);
    await typeInputs(page, "0.5, -inf");
    await until(async () => (await sideBySide(page).locator("tr").count()) === 2);
    const rows = await sideBySide(page).innerText();
    assert.match(rows, /^0\.5\s+0\.46211717\s+0\.46211717/);
    assert.match(rows, /-∞\s+-1\s+-1\s+0/);
  });

  painted("says which typed input is no number", async (page) => {
    await verifyTanh(page);
    await typeInputs(page, "0.5, x");
    await expectText(inside(page, ".side-by-side .complaint"), /x/);
  });

  painted("reads the strip of errors by keys", async (page) => {
    await verifyTanh(page);
    const strip = inside(page, ".card:nth-child(2) .errors");
    await strip.focus();
    await page.keyboard.press("End");
    await expectAttribute(
      strip,
      "aria-valuetext",
      /^From .* to ∞: NaN where a number was expected/,
    );
    await page.keyboard.press("ArrowLeft");
    await expectAttribute(strip, "aria-valuenow", /^510$/);
  });

  painted("zooms the plot where the strip of errors stands", async (page) => {
    await verifyTanh(page);
    await choose(page, "Axis of the errors", "linear");
    const linear = inside(page, '.card:nth-child(2) .strip[data-axis="linear"] .errors');
    await linear.focus();
    await page.keyboard.press("Home");
    await expectAttribute(linear, "aria-valuetext", /^From -128 to -127\.5/);
    await page.keyboard.press("Enter");
    await seeView(page, "plot");
    const low = inside(page, ".range vscode-text-field input");
    await until(async () => (await low.inputValue()) === "-128");
  });

  painted("zooms the plot to a worst input", async (page) => {
    await verifyTanh(page);
    await inside(page, ".card:nth-child(2) .link").click();
    await seeView(page, "plot");
    await showView(page, "verify");
    assert.deepEqual(await barriers(page), []);
  });

  painted("says which field of an order cannot be read, and does not start", async (page) => {
    await openVerifyView(page);
    for (const text of ["NaN", "-1", "1e400"]) {
      await field(page, "tolerance").fill(text);
      await expectText(inside(page, "#order"), /^The tolerance is a number of ULP/);
      await start(page);
      assert.equal(await reports(page).count(), 0);
    }
    await field(page, "tolerance").fill("");
    await field(page, "low").fill("2");
    await field(page, "high").fill("1");
    await expectText(inside(page, "#order"), /is greater than/);
  });

  painted("verifies one float alone", async (page) => {
    await openVerifyView(page);
    await choose(page, "Inputs", "f32");
    await field(page, "low").fill("1");
    await field(page, "high").fill("1");
    await verifyAgain(page);
    assert.equal(await counted(page), "1");
  });

  painted("says that an interval holds no float", async (page) => {
    await openVerifyView(page);
    await choose(page, "Inputs", "f16");
    await field(page, "low").fill("0.9999");
    await field(page, "high").fill("0.99991");
    await start(page);
    await expectText(complaint(page), /^No input of this kind/);
  });

  painted("compares the code with its documentation", async (page) => {
    await verifyFromPalette(page, "keras.ops.hard_sigmoid", /hard_sigmoid.*Keras/s);
    await choose(page, "What do you want to know?", "implemented");
    await verifyAgain(page);
    await expectText(inside(page, ".verdict"), /^(?:The code differs|The code computes)/);
  });

  painted("compares the code with what the framework gave", async (page) => {
    await verifyFromPalette(page, "theano.tensor.nnet.hard_sigmoid", /hard_sigmoid.*Theano/s);
    await choose(page, "What do you want to know?", "recording");
    assert.equal(await inside(page, ".order .inputs").isVisible(), false);
    await verifyAgain(page);
    await expectText(inside(page, ".tile h2"), /recorded from theano 1\.0\.5/i);
    assert.equal(await inside(page, ".card").getAttribute("data-failed"), "0");
    assert.ok(Number(await counted(page)) > 100);
    assert.deepEqual(await barriers(page), []);
  });
});
