import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PictureCurve } from "../../../src/present/picture/curve.ts";
import { frameFor } from "../../../src/present/picture/frame.ts";
import { paletteOf } from "../../../src/present/picture/palette.ts";
import { jumpLabel, kinkMarks } from "../../../src/present/picture/kinkMarks.ts";

const box = { left: 0, right: 400, top: 5, bottom: 90 };
const frame = frameFor({ low: -4, high: 4 }, [{ x: 0, y: 1 }], box);

const curveWith = (jumps: readonly number[]): PictureCurve => ({
  value: (x) => (x < 1 ? 0 : 1),
  kinks: [],
  jumps,
});

const drawn = (jumps: readonly number[]): string =>
  kinkMarks(curveWith(jumps), frame, paletteOf("dark")).join("");

const count = (text: string, part: string): number => text.split(part).length - 1;

describe("the jumps of a curve", () => {
  it("are named once, at the first that is in sight", () => {
    const jumps = [-100, -50, 1, 2];
    const [label, ...others] = jumpLabel(curveWith(jumps), frame, "jumps");
    assert.deepEqual(others, []);
    assert.deepEqual(label?.places[0], { x: 255, y: 14, anchor: "start" });
    assert.equal(count(drawn(jumps), "stroke-dasharray"), 2);
  });
  it("are drawn even if more than eight lie left of what is in sight", () => {
    const far = Array.from({ length: 9 }, (_, i) => i - 50);
    assert.equal(count(drawn([...far, 1]), "stroke-dasharray"), 1);
  });
});
