import assert from "node:assert/strict";
import { describe } from "node:test";

import { goTo } from "../../driving/editor/code.ts";
import { runCommand } from "../../driving/editor/palette.ts";
import { keepPicture } from "../../driving/pictures.ts";
import { expectText } from "../../driving/until.ts";
import { inside } from "../../driving/views/playground.ts";
import { barriers } from "../../driving/views/playgroundWatch.ts";
import { windowOn } from "../../driving/window.ts";
import { openFile } from "../../driving/workbench.ts";

const { painted } = await windowOn();

describe("an expression of the reader's own", () => {
  painted("verifies the expression in the cursor's line, and says what it is", async (page) => {
    await openFile(page, "keras2/model.py");
    await goTo(page, "10:1");
    await page.keyboard.insertText("SLOPE = 0.1\ny = where(v > 0, v, SLOPE * v)");
    await runCommand(page, "Activation Lens: Verify Selected Expression…");
    await expectText(inside(page, ".recognised"), /the same as leaky_relu.*Keras.*SLOPE = 0\.1/);
    await expectText(inside(page, "h1"), /^f$/);
    await expectText(inside(page, "#verdict"), /the stable kernel is right/);
    await keepPicture(page, "verify expression");
    assert.deepEqual(await barriers(page), []);
    assert.doesNotMatch(await inside(page, "#verdict").innerText(), /recorded/);
  });
});
