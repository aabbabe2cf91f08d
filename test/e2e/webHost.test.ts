import assert from "node:assert/strict";
import { describe } from "node:test";

import { webExtension } from "../../scripts/vscode/webExtension.ts";
import { scrollTo } from "../driving/editor/lists.ts";
import { runCommand } from "../driving/editor/palette.ts";
import { openPlayground } from "../driving/views/playground.ts";
import { seeEvaluation, seeHover, seeVerification, stops } from "../driving/tour.ts";
import { choose, counted, verifyAgain, verifyFromPalette } from "../driving/views/verifyView.ts";
import { takeWalkthrough } from "../driving/walkthrough.ts";
import { windowOn } from "../driving/window.ts";
import { openFile } from "../driving/workbench.ts";

const { painted } = await windowOn({ installed: false, development: webExtension() });

describe("the web host, as on vscode.dev", () => {
  painted("hovers with the version that the workspace pins", async (page) => {
    const { text } = await seeHover(page, stops[0]);
    assert.match(text, stops[0].expected);
    assert.match(text, /from keras3\/requirements\.txt/);
  });

  painted("runs the extension in a worker, where there is no Node", async (page) => {
    await openFile(page, stops[0].file);
    await runCommand(page, "Developer: Show Running Extensions");
    const list = page.locator(".runtime-extensions-editor .monaco-list");
    const ours = list.locator(".monaco-list-row").filter({ hasText: "activation-lens" });
    await scrollTo(page, list, ours.filter({ hasText: "web worker" }));
  });

  painted("goes from the hover to the plot", openPlayground);

  painted("verifies on the GPU", async (page) => {
    await openPlayground(page);
    const { verified, failed } = await seeVerification(page);
    assert.ok(verified > 200_000);
    assert.equal(failed, 0);
  });

  painted("reads the recordings that the package brings along", async (page) => {
    await verifyFromPalette(page, "theano.tensor.nnet.hard_sigmoid", /hard_sigmoid.*Theano/s);
    await choose(page, "What do you want to know?", "recording");
    await verifyAgain(page);
    assert.ok(Number(await counted(page)) > 100);
  });

  painted("takes the whole walkthrough", takeWalkthrough);

  painted("evaluates from the palette", async (page) => {
    assert.equal((await seeEvaluation(page)).value, 0.6666667);
  });
});
