import assert from "node:assert/strict";
import { describe } from "node:test";

import { windowAt } from "../driving/paintedWindow.ts";
import { seeEvaluation, seeHover, seePlot, seeVerification, stops } from "../driving/tour.ts";
import { choose, counted, ended, verifyAgain, verifyFromPalette } from "../driving/verifyView.ts";
import { runCommand } from "../driving/workbench.ts";

const painted = await windowAt("E2E_WEB_URL");

describe("the web host, as on vscode.dev", () => {
  painted("hovers with the version that the workspace pins", async (page) => {
    const { text } = await seeHover(page, stops[0]);
    assert.match(text, stops[0].expected);
    assert.match(text, /from keras3\/requirements\.txt/);
    await page.keyboard.press("Escape");
  });

  painted("runs the extension in a worker, where there is no Node", async (page) => {
    await runCommand(page, "Developer: Show Running Extensions");
    const row = page.locator(".monaco-list-row").filter({ hasText: "activation-lens" });
    await row.filter({ hasText: "web worker" }).waitFor();
    await page.keyboard.press("Escape");
  });

  painted("goes from the hover to the plot", seePlot);

  painted("verifies on the GPU", async (page) => {
    const { verified, failed } = await seeVerification(page);
    assert.ok(verified > 200_000);
    assert.equal(failed, 0);
  });

  painted("reads the recordings that the package brings along", async (page) => {
    await verifyFromPalette(page, "theano.tensor.nnet.hard_sigmoid", /hard_sigmoid.*Theano/s);
    await ended(page);
    await choose(page, "Check", "recording");
    await verifyAgain(page);
    assert.ok(Number(await counted(page)) > 100);
  });

  painted("evaluates from the palette", async (page) => {
    assert.equal((await seeEvaluation(page)).value, 0.6666667);
  });
});
