import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gateSvg, namedInputs } from "../../../src/present/picture/gatePlot.ts";
import { paletteOf } from "../../../src/present/picture/palette.ts";
import { rowSvg } from "../../../src/present/picture/rowPlot.ts";

const palette = paletteOf("dark");
const rows = {
  input: { name: "x", values: [1, -1] },
  outputs: [
    { name: "f(x)", values: [0.9, 0.1] },
    { name: "f(x / 2)", values: [0.7, 0.3] },
  ],
};

/** Where the names of the rows are. */
const names = (svg: string): readonly (readonly [x: number, y: number])[] =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>(?:x|f\(x\)|f\(x \/ 2\))</g)].map(
    ([, x, y]) => [Number(x), Number(y)],
  );

describe("the picture of a row", () => {
  it("has its rows side by side, in a high picture one below the other", () => {
    const flat = names(rowSvg(rows, palette, { width: 640, height: 106 }));
    assert.deepEqual(
      [new Set(flat.map(([x]) => x)).size, new Set(flat.map(([, y]) => y)).size],
      [3, 1],
    );
    const high = names(rowSvg(rows, palette, { width: 400, height: 390 }));
    assert.deepEqual(
      [new Set(high.map(([x]) => x)).size, new Set(high.map(([, y]) => y)).size],
      [1, 3],
    );
  });

  it("leads from the input to the first output alone, for the second has another input", () =>
    assert.equal(rowSvg(rows, palette, { width: 640, height: 106 }).split("l5 4l-5 4").length, 2));
});

describe("the picture of a gate", () => {
  it("fills its place, with the numbers at the named inputs", () => {
    const svg = gateSvg({ gate: (a, b) => a / (1 + Math.exp(-b)), captions: [] }, palette, {
      width: 420,
      height: 390,
    });
    assert.match(svg, /M34 5H410V365H34z/);
    assert.equal(
      [...svg.matchAll(/<text/g)].length >= namedInputs.a.length * namedInputs.b.length,
      true,
    );
  });
});
