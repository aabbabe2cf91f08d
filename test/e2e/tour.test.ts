import assert from "node:assert/strict";
import { describe } from "node:test";

import { openPlayground } from "../driving/views/playground.ts";
import { seeEvaluation, seeHover, seeVerification, stops } from "../driving/tour.ts";
import { windowOn } from "../driving/window.ts";

const { painted } = await windowOn();

describe("the tour", () => {
  for (const stop of stops) {
    painted(`hovers ${stop.name} in ${stop.file}`, async (page) => {
      const { text } = await seeHover(page, stop);
      assert.match(text, stop.expected);
    });
  }

  painted("goes from the hover to the plot", openPlayground);

  painted("verifies the stable kernel on every sampled input", async (page) => {
    await openPlayground(page);
    const { verified, failed, maxUlp } = await seeVerification(page);
    assert.ok(verified > 200_000);
    assert.equal(failed, 0);
    assert.ok(maxUlp <= 1);
  });

  painted("evaluates from the palette", async (page) => {
    // The shortest decimals of the float32 nearest to 2/3 and 1/6.
    const seen = await seeEvaluation(page);
    assert.deepEqual(seen, { name: "hard_sigmoid", x: 1, value: 0.6666667, slope: 0.16666667 });
  });
});
