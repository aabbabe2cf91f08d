import assert from "node:assert/strict";
import { describe } from "node:test";

import { seeHover, stops } from "./tour.ts";
import { painted } from "./window.ts";

describe("a painted hover", () => {
  for (const stop of stops) {
    painted(`explains ${stop.name} in ${stop.file}`, async (page) => {
      const { text } = await seeHover(page, stop);
      assert.match(text, stop.expected);
      await page.keyboard.press("Escape");
    });
  }
});
