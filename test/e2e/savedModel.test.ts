import assert from "node:assert/strict";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";

import { hover } from "../driving/editor/hovers.ts";
import { runCommand } from "../driving/editor/palette.ts";
import { chooseTheme, themes } from "../driving/editor/themes.ts";
import { keepPicture } from "../driving/pictures.ts";
import { barriersIn } from "../driving/views/playgroundWatch.ts";
import { windowOn } from "../driving/window.ts";
import { explorerRow, openFile, openFolder, webview } from "../driving/workbench.ts";

const { painted } = await windowOn();

describe("a saved model", () => {
  painted("opens as a table that says what the pinned Keras changes", async (page) => {
    const file = join(openFolder(page), "keras3", "old.h5");
    copyFileSync("test/models/lstm-keras-2.3.1-theano.h5", file);
    await openFile(page, "keras3/model.py");
    await explorerRow(page, "keras3/old.h5").dblclick();
    const table = webview(page).getByRole("table", { name: "old.h5" });
    await table.waitFor({ timeout: 30_000 });
    await keepPicture(page, "saved model");
    const row = table.getByRole("row").filter({ hasText: "hard_sigmoid" });
    assert.match(await row.innerText(), /Keras 2\.3\.1 on Theano.*Keras 3\.15\.1.*0\.0833/s);
    assert.equal(await table.locator("tr.changed").count(), 1);
    await webview(page).getByText("Saved by Keras 2.3.1 on Theano.").waitFor();
    const frame = await (await table.elementHandle()).ownerFrame();
    assert.ok(frame);
    for (const theme of themes) {
      await chooseTheme(page, theme);
      assert.deepEqual(await barriersIn(frame), [], theme);
    }
  });
  painted("that is described in JSON is explained where the name stands", async (page) => {
    const config = '{\n  "model_type": "bert",\n  "hidden_act": "gelu"\n}\n';
    writeFileSync(join(openFolder(page), "keras3", "config.json"), config);
    await openFile(page, "keras3/model.py");
    await openFile(page, "keras3/config.json");
    await hover(page, "gelu", /gelu — transformers/);
    await keepPicture(page, "hover config.json");
    await runCommand(page, "Activation Lens: Report Activations in Workspace");
    await webview(page)
      .getByRole("link", { name: "keras3/config.json:3", exact: true })
      .first()
      .waitFor();
    await keepPicture(page, "report config.json");
  });
});
