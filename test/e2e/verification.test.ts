import assert from "node:assert/strict";
import { describe } from "node:test";

import { barriers, loseDevice, loseWorker, violations, watchPages } from "../driving/playgroundWatch.ts";
import { choose, complaint, counted, ended, verifyAgain, verifyFromPalette } from "../driving/verifyView.ts";
import { expectAttribute, expectText, inside, until } from "../driving/waiting.ts";
import { painted } from "../driving/window.ts";
import { openFile, quickInput, webview } from "../driving/workbench.ts";

describe("the verification view", () => {
  painted("verifies at once what was picked, and keeps the kernels side by side", async (page) => {
    await watchPages(page);
    await openFile(page, "keras3/model.py");
    await page.keyboard.press("Control+Home");
    await verifyFromPalette(page, "tanh", /tanh.*Keras/s);
    await ended(page);
    const cards = webview(page).locator(".card");
    assert.equal(await cards.count(), 2);
    const last = inside(page, "#side-by-side tbody tr:last-child");
    const cells = (await last.innerText()).split(/\s+/);
    assert.deepEqual(cells.slice(0, 4), ["89", "1", "1", "0"]);
    // WGSL promises nothing there; this adapter answers so.
    const adapter = await inside(page, "#adapter").innerText();
    if (adapter.includes("swiftshader")) assert.equal(cells[4], "NaN");
  });

  painted("offers to store the report under a name that tells what it is", async (page) => {
    await inside(page, "vscode-button:text('Save Report…')").click();
    await until(async () =>
      /keras\.activations\.tanh-value-kernel-sweep\.md$/.test(await quickInput(page).inputValue()),
    );
    await page.keyboard.press("Escape");
  });

  painted("computes both kernels at inputs that are typed", async (page) => {
    await inside(page, "#chosen input").fill("0.5, -inf");
    await until(async () => (await webview(page).locator("#side-by-side tbody tr").count()) === 2);
    const rows = await inside(page, "#side-by-side tbody").innerText();
    assert.match(rows, /^0\.5\s+0\.46211717\s+0\.46211717/);
    assert.match(rows, /-∞\s+-1\s+-1\s+0/);
    await inside(page, "#chosen input").fill("0.5, x");
    await expectText(inside(page, ".side-by-side .complaint"), /x/);
    await inside(page, "#chosen input").fill("0.5");
  });

  painted("reads the strip of errors by keys, and zooms the plot where it stands", async (page) => {
    const strip = inside(page, ".card:nth-child(2) .errors");
    await strip.focus();
    await page.keyboard.press("End");
    await expectAttribute(strip, "aria-valuetext", /^From .* to ∞: NaN where a number was due/);
    await page.keyboard.press("ArrowLeft");
    await expectAttribute(strip, "aria-valuenow", /^510$/);
    await choose(page, "Axis of the errors", "linear");
    const linear = inside(page, '.card:nth-child(2) .strip[data-axis="linear"] .errors');
    await linear.focus();
    await page.keyboard.press("Home");
    await expectAttribute(linear, "aria-valuetext", /^From -128 to -127\.5/);
    await page.keyboard.press("Enter");
    await expectAttribute(inside(page, "vscode-panels"), "activeid", /tab-plot/);
    const low = inside(page, ".range vscode-text-field input");
    await until(async () => (await low.inputValue()) === "-128");
    await inside(page, "#tab-verify").click();
  });

  painted("zooms the plot to a worst input", async (page) => {
    await inside(page, ".card:nth-child(2) .link").click();
    await expectAttribute(inside(page, "vscode-panels"), "activeid", /tab-plot/);
    await inside(page, "#tab-verify").click();
    await choose(page, "Axis of the errors", "floats");
    assert.deepEqual(await barriers(page), []);
  });

  painted("says which field of an order cannot be read, and does not start", async (page) => {
    for (const text of ["NaN", "-1", "1e400"]) {
      await inside(page, "#order-tolerance input").fill(text);
      await expectText(inside(page, "#order"), /^The tolerance is a number of ULP/);
      await inside(page, "#run").click();
      assert.equal(await webview(page).locator(".card").count(), 0);
    }
    await inside(page, "#order-tolerance input").fill("");
    await inside(page, "#order-low input").fill("2");
    await inside(page, "#order-high input").fill("1");
    await expectText(inside(page, "#order"), /lies above/);
  });

  painted("verifies every float of an interval, one alone and none", async (page) => {
    await choose(page, "Inputs", "f32");
    await inside(page, "#order-low input").fill("1");
    await verifyAgain(page);
    assert.equal(await counted(page), "1");
    await choose(page, "Inputs", "f16");
    await inside(page, "#order-low input").fill("0.9999");
    await inside(page, "#order-high input").fill("0.99991");
    await inside(page, "#run").click();
    await expectText(complaint(page), /^No input of this kind/);
    await inside(page, "#order-low input").fill("");
    await inside(page, "#order-high input").fill("");
  });

  painted("starts afresh right after it was cancelled", async (page) => {
    await choose(page, "Inputs", "f32");
    await inside(page, "#run").click();
    await expectText(inside(page, ".progress"), /[1-9]\d* inputs a second/);
    await inside(page, "#cancel").click();
    await expectText(inside(page, ".tiles"), /Ended early/);
    await choose(page, "Inputs", "f16");
    await verifyAgain(page);
    assert.equal(await counted(page), String(2 ** 16));
    assert.equal(await complaint(page).innerText(), "");
  });

  painted("forgets what answered another order, also while it runs", async (page) => {
    await choose(page, "Inputs", "f32");
    await inside(page, "#run").click();
    await expectText(inside(page, ".progress"), /[1-9]\d* inputs a second/);
    await choose(page, "Inputs", "bf16");
    assert.equal(await webview(page).locator(".card").count(), 0);
    await verifyAgain(page);
    assert.equal(await counted(page), String(2 ** 16));
  });

  painted("goes on after its device was lost", async (page) => {
    await choose(page, "Inputs", "sweep");
    await inside(page, "#run").click();
    await inside(page, ".card").waitFor();
    await loseDevice(page);
    await ended(page);
    assert.ok(Number(await counted(page)) > 260_000);
  });

  painted("keeps what it found when its worker dies, says so, and starts anew", async (page) => {
    await choose(page, "Inputs", "f32");
    await inside(page, "#run").click();
    await inside(page, ".card").waitFor();
    await loseWorker(page);
    await until(async () => /no longer answers/.test(await complaint(page).innerText()), 60_000);
    assert.ok(Number(await counted(page)) > 0);
    await expectText(inside(page, ".tiles"), /Ended early/);
    await choose(page, "Inputs", "f16");
    await verifyAgain(page);
    assert.equal(await counted(page), String(2 ** 16));
  });

  painted("compares the code with its documentation", async (page) => {
    await verifyFromPalette(page, "keras.ops.hard_sigmoid", /hard_sigmoid.*Keras/s);
    await ended(page);
    await choose(page, "Check", "implemented");
    await verifyAgain(page);
    await expectText(inside(page, ".verdict"), /^(?:The code differs|The code computes)/);
  });

  painted("compares the code with what the framework gave", async (page) => {
    await verifyFromPalette(page, "theano.tensor.nnet.hard_sigmoid", /hard_sigmoid.*Theano/s);
    await ended(page);
    await choose(page, "Check", "recording");
    assert.equal(await inside(page, ".order .inputs").isVisible(), false);
    await verifyAgain(page);
    await expectText(inside(page, ".tile h2"), /recorded from theano 1\.0\.5/i);
    assert.equal(await inside(page, ".card").getAttribute("data-failed"), "0");
    assert.ok(Number(await counted(page)) > 100);
    assert.deepEqual(await barriers(page), []);
  });

  painted("was never stopped by its own content security policy", async (page) => {
    assert.deepEqual(await violations(page), []);
  });
});
