import assert from "node:assert/strict";
import { describe } from "node:test";
import type { Page } from "playwright-core";

import { goTo } from "../../driving/editor/code.ts";
import { runCommand } from "../../driving/editor/palette.ts";
import { keepPicture } from "../../driving/pictures.ts";
import { expectText } from "../../driving/until.ts";
import { inside, openPlayground } from "../../driving/views/playground.ts";
import { chart } from "../../driving/views/plotView.ts";
import { windowOn } from "../../driving/window.ts";
import { openFile } from "../../driving/workbench.ts";

const { painted } = await windowOn();

describe("the numbers at the plot's cursor", () => {
  painted("keep their size while the digits change under the mouse", async (page) => {
    await openPlayground(page);
    const box = await chart(page).boundingBox();
    assert.ok(box);
    const sizes = new Set<string>();
    const inputs = new Set<string>();
    for (let step = 0; step < 20; step++) {
      await page.mouse.move(box.x + box.width * (0.2 + 0.01 * step), box.y + box.height / 3);
      sizes.add(await tagSize(page));
      inputs.add(await inside(page, "#readout output").innerText());
    }
    assert.ok(inputs.size > 5, `the cursor follows the mouse: ${[...inputs].join()}`);
    assert.equal(sizes.size, 1, [...sizes].join("; "));
  });

  painted("have no slope where the function has none", async (page) => {
    await openFile(page, "theano/network.py");
    await goTo(page, "25:26");
    await runCommand(page, "Activation Lens: Open Playground");
    await expectText(inside(page, "h1"), /^ultra_fast_sigmoid$/);
    await inside(page, "#chart[data-drawn]").waitFor();
    await expectText(inside(page, "#readout"), /value/);
    assert.doesNotMatch(await inside(page, "#readout").innerText(), /slope/);
    await inside(page, "#plot-settings > summary").click();
    await expectText(inside(page, "#plot-settings .side"), /It has no gradient/);
    await expectText(inside(page, "#plot-settings .tick"), /^value$/);
    await keepPicture(page, "plot without a slope");
  });
});

async function tagSize(page: Page): Promise<string> {
  const size = await inside(page, ".tag").boundingBox();
  return `${size?.width} × ${size?.height}`;
}
