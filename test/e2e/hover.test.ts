import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import type { Locator } from "playwright-core";

import { hover, picturesIn } from "../driving/editor/hovers.ts";
import { keepPicture } from "../driving/pictures.ts";
import { chooseTheme, themes } from "../driving/editor/themes.ts";
import { stops } from "../driving/tour.ts";
import { windowOn } from "../driving/window.ts";
import { openFile, openFolder } from "../driving/workbench.ts";

const { painted } = await windowOn();
const [, keras2] = stops;

describe("a hover in every kind of theme", () => {
  for (const theme of themes)
    painted(`is painted in ${theme}, what matters first`, async (page) => {
      await openFile(page, keras2.file);
      await chooseTheme(page, theme);
      const shown = await hover(page, keras2.name, keras2.expected);
      await keepPicture(page, `hover ${theme}`);
      assert.deepEqual(
        (await picturesIn(shown)).map(({ width }) => width > 0),
        [true, true],
      );
      const top = (await shown.boundingBox())!.y;
      assert.ok((await bottomOf(shown.getByText(/≠/).first())) - top <= firstGlance);
    });
});

describe("a hover on a function that the file defines itself", () => {
  painted("says which known function it is, and draws it", async (page) => {
    writeFileSync(join(openFolder(page), "keras2", "act.py"), ownCode);
    await openFile(page, "keras2/model.py");
    await openFile(page, "keras2/act.py");
    const shown = await hover(page, "gate", /Keras.*hard_sigmoid.*proved/s);
    await keepPicture(page, "hover own definition");
    assert.ok((await picturesIn(shown)).every(({ width }) => width > 0));
    await hover(page, "half_gate", /≠/);
  });
});

const ownCode = `import torch


def gate(x):
    return torch.clamp(0.2 * x + 0.5, 0, 1)


def half_gate(x):
    return x * torch.clamp(0.2 * x + 0.5, 0, 1)
`;

/** Pixels that VS Code shows of a hover before it scrolls. */
const firstGlance = 250;

async function bottomOf(element: Locator): Promise<number> {
  const { y, height } = (await element.boundingBox())!;
  return y + height;
}
