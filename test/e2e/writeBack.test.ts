import { describe } from "node:test";

import { clickCode, goTo, placeOf } from "../driving/editor/code.ts";
import { runCommand } from "../driving/editor/palette.ts";
import { keepPicture } from "../driving/pictures.ts";
import { expectAttribute, expectText, until } from "../driving/until.ts";
import { inside } from "../driving/views/playground.ts";
import { windowOn } from "../driving/window.ts";
import { openFile } from "../driving/workbench.ts";

const { painted } = await windowOn();

// The sample has LeakyReLU(alpha=0.1) in line 17.
describe("a handle on the curve", () => {
  painted("turns the parameter, which one click writes into the code", async (page) => {
    await openFile(page, "keras2/model.py");
    await goTo(page, "17:20");
    await runCommand(page, "Activation Lens: Open Playground");
    await expectText(inside(page, "h1"), /^LeakyReLU$/);
    const handle = inside(page, "#view-plot .handle");
    // A click takes the keys from the editor.
    await handle.click();
    await page.keyboard.press("ArrowUp");
    await expectAttribute(handle, "aria-valuenow", /^0\.11$/);
    await keepPicture(page, "playground handle");
    await inside(page, "#write").click();
    await until(async () => (await placeOf(page, "0.11")) !== undefined);
    await inside(page, "#write").waitFor({ state: "detached" });
    await clickCode(page, "build_model");
    await page.keyboard.press("Control+Z");
    await until(async () => (await placeOf(page, "0.11")) === undefined);
  });
});
