import { describe } from "node:test";

import { runCommand } from "../../driving/editor/palette.ts";
import { keepPicture } from "../../driving/pictures.ts";
import { windowOn } from "../../driving/window.ts";

const { painted } = await windowOn();

describe("the sample file of the walkthrough", () => {
  painted("says what it holds, and moves to Keras 3 after a preview", async (page) => {
    await runCommand(page, "Activation Lens: Open a Sample File");
    await page
      .getByText(/This file has 6 activations/)
      .first()
      .waitFor();
    await runCommand(page, "Activation Lens: Migrate Activations (Keras 2 → 3) in This File…");
    await page.getByText("Refactor Preview").first().waitFor();
    await page
      .getByText(/negative_slope/)
      .first()
      .waitFor();
    await keepPicture(page, "walkthrough migrate");
  });
});
