import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { frameFor } from "../../../src/present/picture/frame.ts";
import { drawnGap } from "../../../src/present/picture/gap.ts";
import { paletteOf } from "../../../src/present/picture/palette.ts";

const box = { left: 0, right: 400, top: 5, bottom: 90 };
const curve = (value: (x: number) => number) => ({ value, kinks: [], jumps: [] });
const own = (x: number): number => Math.min(0, x);

/** Between min(0, x) and the same shifted by a thousandth. */
function drawn(at: readonly number[], lowest: number) {
  const frame = frameFor({ low: -4, high: 4 }, [{ x: 0, y: lowest }], box);
  const curves = [curve(own), curve((x) => own(x) + 0.001)] as const;
  const gap = drawnGap(curves, { at, size: "0.001" }, { frame, palette: paletteOf("dark") });
  return { ...gap, texts: gap.labels.map(({ text }) => text), top: frame.range.high };
}

describe("a difference too small to be seen", () => {
  it("is magnified, and the label says how much", () => {
    const { magnified, texts } = drawn([2], 0);
    assert.ok(magnified.length > 0);
    assert.deepEqual(texts, ["Δ 0.001 (× 200)"]);
  });
  it("stays as it is where its largest size is out of sight, so that no label can say how much", () =>
    assert.deepEqual(drawn([20], 0).magnified, []));
  it("fits into the picture of a function that is never above zero", () => {
    const { magnified, top } = drawn([2], -6);
    assert.ok(magnified.length > 0 && magnified.every(({ y }) => y <= top));
  });
});
