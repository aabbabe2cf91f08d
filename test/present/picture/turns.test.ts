import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { frameFor } from "../../../src/present/picture/frame.ts";
import { paletteOf } from "../../../src/present/picture/palette.ts";
import { turns } from "../../../src/present/picture/turns.ts";

const box = { left: 0, right: 400, top: 5, bottom: 90 };
const frame = frameFor({ low: -4, high: 4 }, [{ x: 0, y: 1 }], box);

const drawn = (jumps: readonly number[]): string =>
  turns({ value: (x) => (x < 1 ? 0 : 1), kinks: [], jumps }, frame, {
    palette: paletteOf("dark"),
    jumps: "jumps",
  }).join("");

const count = (text: string, part: string): number => text.split(part).length - 1;

describe("the jumps of a curve", () => {
  it("are named once, at the first that is in sight", () => {
    const svg = drawn([-100, -50, 1, 2]);
    assert.equal(count(svg, "<text"), 1);
    assert.match(svg, /<text x="255" [^>]*>jumps</);
    assert.equal(count(svg, "stroke-dasharray"), 2);
  });
  it("are drawn even if more than eight lie left of what is in sight", () => {
    const far = Array.from({ length: 9 }, (_, i) => i - 50);
    assert.equal(count(drawn([...far, 1]), "stroke-dasharray"), 1);
  });
});
