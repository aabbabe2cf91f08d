// A picture of 16 × 16 pixels: the shape of a function, to be seen beside its name.
import { scale, type AxisInterval } from "./axis.ts";
import type { Gate } from "./gatePlot.ts";
import { dot, line, svg, trace } from "./marks.ts";
import type { Point } from "./curve.ts";
import type { Palette } from "./palette.ts";
import { elementAt } from "../../required.ts";

/** What a function does, as far as 16 pixels can show it. */
export type GlyphShape =
  | { readonly kind: "curve"; readonly value: (x: number) => number }
  | { readonly kind: "bars"; readonly values: readonly number[] }
  | { readonly kind: "gate"; readonly gate: Gate };

/** Why a reader should look: a cross for a function without gradient, a dot for one that another version computes otherwise. */
export type GlyphMark = "no-gradient" | "other-version";

export function glyphSvg(
  shape: GlyphShape,
  mark: GlyphMark | undefined,
  palette: Palette,
): string | undefined {
  const drawn = drawnShape(shape, palette);
  return drawn && svg({ width: 16, height: 16 }, [...drawn, ...markParts(mark, palette)]);
}

function drawnShape(shape: GlyphShape, palette: Palette): readonly string[] | undefined {
  switch (shape.kind) {
    case "curve":
      return curveParts(shape.value, palette);
    case "bars":
      return barParts(shape.values, palette);
    case "gate":
      return gateParts(shape.gate, palette);
  }
}

function curveParts(value: (x: number) => number, palette: Palette): readonly string[] | undefined {
  const path = glyphPath(glyphInputs.map(value));
  if (path === undefined) return undefined;
  return [
    line(`M1 ${path.zero}h14`, `stroke="${palette.axis}" stroke-width="0.8" stroke-opacity="0.6"`),
    line(
      path.curve,
      `stroke="${palette.value}" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round"`,
    ),
  ];
}

/** Where a glyph's curve is sampled. */
export const glyphInputs: readonly number[] = Array.from({ length: 57 }, (_, i) => i / 7 - 4);

/** A curve with these heights in a square of 16 × 16, and the height of zero in it; undefined where no number is. */
export function glyphPath(
  heights: readonly number[],
): { readonly curve: string; readonly zero: number } | undefined {
  const finite = heights.filter(Number.isFinite);
  if (finite.length < 2) return undefined;
  const range = {
    low: Math.max(-maxGlyphHeight, Math.min(0, ...finite)),
    high: Math.min(maxGlyphHeight, Math.max(1, ...finite)),
  };
  const x = scale({ low: -4, high: 4 }, { low: 1, high: 15 });
  const y = scale(range, { low: 14, high: 2 });
  const points = heights.map((height, i) => ({ x: elementAt(glyphInputs, i), y: height }));
  const curve = runs(points, range).map((run) => trace(run, x, y));
  return { curve: curve.join(""), zero: Math.round(y(0)) + 0.5 };
}

/** Stretches without a jump and inside the picture: a step of a quarter of its height between neighbours is a jump. */
function runs(
  points: readonly Point[],
  { low, high }: AxisInterval,
): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  let last: Point | undefined;
  for (const point of points) {
    const isIn = point.y >= low - slack && point.y <= high + slack;
    const isNear = last !== undefined && Math.abs(point.y - last.y) < (high - low) / 4;
    if (isIn && isNear) found.at(-1)?.push(point);
    else if (isIn) found.push([point]);
    last = isIn ? point : undefined;
  }
  return found.filter((run) => run.length > 1);
}

function barParts(values: readonly number[], palette: Palette): readonly string[] | undefined {
  if (!values.every(Number.isFinite) || values.length === 0) return undefined;
  const range = { low: Math.min(0, ...values), high: Math.max(1e-9, ...values) };
  const y = scale(range, { low: 14, high: 2 });
  const step = 14 / values.length;
  const d = values.map((value, i) => {
    const left = 1 + i * step + step / 2;
    const top = Math.abs(y(value) - y(0)) < 0.6 ? y(0) - 0.6 : y(value);
    return `M${left.toFixed(1)} ${y(0).toFixed(1)}V${top.toFixed(1)}`;
  });
  return [line(d.join(""), `stroke="${palette.value}" stroke-width="${(step * 0.62).toFixed(1)}"`)];
}

/** Squares for pairs of a value, upwards, and its gate, to the right: larger where more comes out, hollow below zero. */
function gateParts(gate: Gate, palette: Palette): readonly string[] {
  const levels = [-2, -0.7, 0.7, 2];
  return levels.flatMap((b, column) =>
    levels.map((a, row) => {
      const out = gate(a, b);
      const size = Math.max(0.5, Math.min(3, Math.abs(out) * 1.5));
      const [left, top] = [2.6 + column * 3.6 - size / 2, 13.4 - row * 3.6 - size / 2];
      const place = `x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${size.toFixed(1)}" height="${size.toFixed(1)}"`;
      const paint =
        out < 0
          ? `fill="none" stroke="${palette.value}" stroke-width="0.8"`
          : `fill="${palette.value}"`;
      return `<rect ${place} ${paint}/>`;
    }),
  );
}

/** In the upper left corner, where curves seldom are. */
function markParts(mark: GlyphMark | undefined, palette: Palette): readonly string[] {
  switch (mark) {
    case undefined:
      return [];
    case "other-version":
      return [dot({ x: 3, y: 3 }, 2.6, palette.ghosts[0])];
    case "no-gradient":
      return [
        line("M1 1l4.6 4.6m0 -4.6l-4.6 4.6", `stroke="${palette.ghosts[0]}" stroke-width="1.7"`),
      ];
  }
}

/** Where a small picture cuts a curve off. */
export const maxGlyphHeight = 4;
const slack = 0.05;
