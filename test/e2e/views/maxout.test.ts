import assert from "node:assert/strict";
import { describe } from "node:test";

import { inside } from "../../driving/views/playground.ts";
import { barriers } from "../../driving/views/playgroundWatch.ts";
import {
  choose,
  chooseTarget,
  drawnAs,
  errorNow,
  map,
  openMaxout,
  piecesOf,
  regionsOf,
  setPieces,
} from "../../driving/views/surfaceView.ts";
import { expectAttribute, expectText, until } from "../../driving/until.ts";
import { windowOn } from "../../driving/window.ts";

const { painted } = await windowOn();

describe("a maxout in the surface view", () => {
  painted("has an error that falls with each piece", async (page) => {
    await openMaxout(page);
    const errors: number[] = [];
    for (let count = 1; count <= 8; count += 1) {
      await setPieces(page, count);
      errors.push(await errorNow(page));
      await until(async () => (await regionsOf(page)) === count);
    }
    errors.slice(1).forEach((error, index) => assert.ok(error < errors[index]!, errors.join(" ")));
    assert.ok(errors[7]! < errors[0]! / 5);
    await drawnAs(page, map);
    // The weights of one unit have handles; here there are none.
    await expectText(inside(page, "#map-keys"), /^Arrow keys move the cursor.*middle\.$/);
    assert.deepEqual(await barriers(page), []);
  });

  painted("learns what is not convex as the difference of two", async (page) => {
    await openMaxout(page);
    await setPieces(page, 8);
    await chooseTarget(page, "saddle");
    const alone = await errorNow(page);
    await choose(page, "Network", "difference");
    await until(async () => (await errorNow(page)) < alone / 10);
    await choose(page, "On the picture", "error");
    await expectAttribute(inside(page, "#map"), "aria-label", /from -[01]\.?\d* to [01]\.?\d*$/);
  });

  painted("of one input shows its pieces beside the target", async (page) => {
    await openMaxout(page);
    await chooseTarget(page, "square");
    await setPieces(page, 4);
    await until(async () => (await piecesOf(page)) === 4);
    // The best four pieces lack 2 / (3 √5) of x² over [-4, 4].
    const error = await errorNow(page);
    assert.ok(error > 0.295 && error < 0.31, String(error));
    await expectAttribute(inside(page, "#maxout"), "data-by", /^gpu$/);
    assert.deepEqual(await barriers(page), []);
  });

  painted("of two pieces is the absolute value", async (page) => {
    await openMaxout(page);
    await chooseTarget(page, "absolute");
    await setPieces(page, 2);
    await until(async () => (await errorNow(page)) === 0);
  });
});
