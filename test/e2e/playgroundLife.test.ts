import assert from "node:assert/strict";
import { describe } from "node:test";

import { clickCode } from "../driving/editor/code.ts";
import { setFollowing } from "../driving/views/following.ts";
import {
  functionsShown,
  inside,
  openPlayground,
  typeFormula,
} from "../driving/views/playground.ts";
import { barriers } from "../driving/views/playgroundWatch.ts";
import { savePicture } from "../driving/views/plotView.ts";
import { expectText, until } from "../driving/until.ts";
import { windowOn } from "../driving/window.ts";

const { painted, paintedOnce, settings } = await windowOn();

describe("the playground's picture, saved", () => {
  painted("is an SVG that says formula, framework, version and source", async (page) => {
    await openPlayground(page);
    const text = (await savePicture(page, "SVG")).toString("utf8");
    assert.match(text, /^<svg /);
    for (const word of [
      "hard_sigmoid Keras 2.3.1",
      "clip(0.2 * x + 0.5, 0, 1)",
      "keras/backend/tensorflow_backend.py",
    ])
      assert.ok(text.includes(word), `${word} is missing in the caption`);
    assert.equal((text.match(/<path /g) ?? []).length, 2);
  });

  painted("is a PNG at twice the size", async (page) => {
    await openPlayground(page);
    const bytes = await savePicture(page, "PNG");
    assert.equal(bytes.subarray(1, 4).toString("latin1"), "PNG");
    assert.equal(bytes.readUInt32BE(16), 1440);
  });
});

describe("stochastic binarisation", () => {
  painted("draws the same picture again for the same seed, without barriers", async (page) => {
    await openPlayground(page);
    await inside(page, "#binarised summary").click();
    const sentence = inside(page, ".strip figcaption");
    await expectText(sentence, /^\D*hard_sigmoid.* pixels are \+1, 4800 were expected/);
    const first = await sentence.innerText();
    await inside(page, "#seed input").fill("2");
    await until(async () => (await sentence.innerText()) !== first);
    await inside(page, "#seed input").fill("1");
    await until(async () => (await sentence.innerText()) === first);
    assert.deepEqual(await barriers(page), []);
  });

  painted("says why a function has no picture", async (page) => {
    await openPlayground(page);
    await inside(page, "#binarised summary").click();
    await typeFormula(page, "tanh(x)");
    await expectText(inside(page, ".strips > p"), /^f has values from -1 to 1\./);
  });
});

describe("the cursor, followed", () => {
  paintedOnce("shows the activation under it, and keeps what was added", async (page) => {
    await openPlayground(page);
    await typeFormula(page, "tanh(x)");
    await setFollowing(page, true, settings);
    await clickCode(page, "elu");
    await expectText(inside(page, "h1"), /^elu$/);
    await expectText(inside(page, ".chip:last-child"), /^f/);
    assert.equal(await functionsShown(page), 2);
    await clickCode(page, "tanh");
    await expectText(inside(page, "h1"), /^tanh$/);
    assert.equal(await functionsShown(page), 2);
  });

  paintedOnce("is let go again", async (page) => {
    await openPlayground(page);
    await setFollowing(page, true, settings);
    await clickCode(page, "tanh");
    await expectText(inside(page, "h1"), /^tanh$/);
    await setFollowing(page, false, settings);
    // A click that comes before the extension has read the setting may still count.
    await until(async () => {
      const before = await inside(page, "h1").innerText();
      await clickCode(page, before === "elu" ? "tanh" : "elu");
      await page.waitForTimeout(1000);
      return (await inside(page, "h1").innerText()) === before;
    });
  });
});
