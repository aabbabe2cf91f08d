import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placedLabels, type LabelledPicture } from "../../../src/present/picture/labels.ts";
import { paletteOf } from "../../../src/present/picture/palette.ts";

const places = [20, 60].map((y) => ({ x: 50, y, anchor: "middle" as const }));
const heights = (texts: readonly string[], curves: LabelledPicture["curves"]) =>
  placedLabels(
    texts.map((text) => ({ text, places })),
    { curves, box: { left: 0, right: 100, top: 0, bottom: 100 } },
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
  it("is beside its mark, or centred over it, where that keeps it in the picture", () => {
    const anchors = ["start", "end", "middle"] as const;
    const anchorAt = (x: number, text: string) => {
      const label = { text, places: anchors.map((anchor) => ({ x, y: 20, anchor })) };
      const picture = { curves: [], box: { left: 0, right: 100, top: 0, bottom: 100 } };
      return /text-anchor="(\w+)"/.exec(
        placedLabels([label], picture, paletteOf("dark")).join(""),
      )?.[1];
    };
    assert.equal(anchorAt(20, "a label"), "start");
    assert.equal(anchorAt(80, "a label"), "end");
    assert.equal(anchorAt(50, "a longer label"), "middle");
  });
  it("hides the curve that it hides least of where curves are everywhere", () =>
    assert.deepEqual(heights(["a"], [across(16), across(17), across(57)]), [60]));
});
