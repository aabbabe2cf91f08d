import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placedLabels } from "../../../src/present/picture/labels.ts";
import { paletteOf } from "../../../src/present/picture/palette.ts";

const places = [20, 60].map((y) => ({ x: 50, y, anchor: "middle" as const }));
const heights = (texts: readonly string[], curves: Parameters<typeof placedLabels>[1]) =>
  placedLabels(
    texts.map((text) => ({ text, places })),
    curves,
    paletteOf("dark"),
  ).map((svg) => Number(/ y="([\d.]+)"/.exec(svg)?.[1]));

const across = (y: number) => [
  { x: 0, y },
  { x: 100, y },
];

describe("a label of a picture", () => {
  it("stands at its best place where nothing is", () => assert.deepEqual(heights(["a"], []), [20]));
  it("gives way to a curve, also between its corners", () =>
    assert.deepEqual(heights(["a"], [across(16)]), [60]));
  it("gives way to a label before it", () => assert.deepEqual(heights(["a", "b"], []), [20, 60]));
  it("hides the curve that it hides least of where curves are everywhere", () =>
    assert.deepEqual(heights(["a"], [across(16), across(17), across(57)]), [60]));
});
