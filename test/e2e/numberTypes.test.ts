import assert from "node:assert/strict";
import { describe } from "node:test";

import { openPlayground } from "../driving/views/playground.ts";
import { barriers } from "../driving/views/playgroundWatch.ts";
import { keepPicture } from "../driving/pictures.ts";
import { adapterLine, chooseNumberType, lensSentence } from "../driving/views/plotView.ts";
import { expectText } from "../driving/until.ts";
import { windowOn } from "../driving/window.ts";

const { painted } = await windowOn();

describe("the plot's number type", () => {
  painted("shows an 8-bit float and a table of int8 as steps", async (page) => {
    await openPlayground(page);
    await chooseNumberType(page, "e4m3");
    await expectText(lensSentence(page), /NaN, as in JAX/);
    await keepPicture(page, "number type e4m3");
    await chooseNumberType(page, "int8");
    await expectText(lensSentence(page), /from -8 to 8/);
    await keepPicture(page, "number type int8");
    assert.deepEqual(await barriers(page), []);
  });

  painted("says that 16-bit numbers come from the CPU", async (page) => {
    await openPlayground(page);
    await chooseNumberType(page, "bfloat16");
    await expectText(adapterLine(page), /^16-bit numbers are computed on the CPU/);
    await keepPicture(page, "number type bfloat16");
    await chooseNumberType(page, "float32");
    await expectText(adapterLine(page), /WebGPU/);
  });
});
