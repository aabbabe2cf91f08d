// The picture of a gate: what comes out for each pair of a value and its gate.
import { scale } from "./axis.ts";
import type { Point } from "./curve.ts";
import { onPlate } from "./labels.ts";
import { fitted, label, round, svg } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Size } from "../text/markdown.ts";
import { formatNumber, formatTwoDigits } from "../text/number.ts";

/** The output for one number `a` of the first half and its partner `b` of the second. */
export type Gate = (a: number, b: number) => number;

/** A gate, and the labels beside its picture. */
export interface CaptionedGate {
  readonly gate: Gate;
  readonly captions: readonly string[];
}

/**
 * Stronger colour for larger size, hatched below zero, and numbers where colour is not seen. Captions take up the
 * right third.
 */
export function gateSvg({ gate, captions }: CaptionedGate, palette: Palette, size: Size): string {
  const box = {
    left: 34,
    right: size.width - (captions.length > 0 ? 222 : 10),
    top: 5,
    bottom: size.height - 25,
  };
  const columns = cellsIn(box.right - box.left, 30);
  const rows = cellsIn(box.bottom - box.top, 10);
  const x = scale({ low: -across, high: across }, { low: box.left, high: box.right });
  const y = scale({ low: -up, high: up }, { low: box.bottom, high: box.top });
  const [wideCell, highCell] = [(box.right - box.left) / columns, (box.bottom - box.top) / rows];
  const [cellWidth, cellHeight] = [round(wideCell + 0.1), round(highCell + 0.1)];
  const cells = Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const b = -across + (2 * across * (column + 0.5)) / columns;
    const a = up - (2 * up * (row + 0.5)) / rows;
    const level = Math.round(Math.min(1, Math.max(-1, gate(a, b) / up)) * levels);
    const corner = `M${round(box.left + column * wideCell)} ${round(box.top + row * highCell)}`;
    return { level, d: `${corner}h${cellWidth}v${cellHeight}h-${cellWidth}z` };
  });
  const shades = [...new Set(cells.map(({ level }) => level))].map((level) => {
    const d = cells.map((cell) => (cell.level === level ? cell.d : "")).join("");
    const fill = level < 0 ? palette.ghosts[0] : palette.value;
    const hatch = level < 0 ? `<path d="${d}" fill="url(#below)"/>` : "";
    const strength = Math.abs(level) / levels;
    return level === 0 ? "" : `<path d="${d}" fill="${fill}" fill-opacity="${strength}"/>${hatch}`;
  });
  const numbers = namedInputs.a.flatMap((a) =>
    namedInputs.b.map((b) => numberAt({ x: x(b), y: y(a) + 3.5 }, gate(a, b), palette)),
  );
  const frame = `<path d="M${box.left} ${box.top}H${box.right}V${box.bottom}H${box.left}z" fill="none" stroke="${palette.axis}"/>`;
  const below = `<defs><pattern id="below" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v5" stroke="${palette.flat}" stroke-width="2"/></pattern></defs>`;
  return svg(size, [
    below,
    ...shades,
    frame,
    ...numbers,
    ...namedInputs.b.map((b) =>
      label({ x: x(b), y: box.bottom + 11, anchor: "middle" }, formatNumber(b), palette.ink),
    ),
    ...namedInputs.a.map((a) =>
      label({ x: box.left - 5, y: y(a) + 3.5, anchor: "end" }, formatNumber(a), palette.ink),
    ),
    label(
      { x: (box.left + box.right) / 2, y: box.bottom + 23, anchor: "middle" },
      "b",
      palette.ink,
    ),
    label({ x: 6, y: (box.top + box.bottom) / 2 + 3.5, anchor: "start" }, "a", palette.ink),
    ...captions.map((caption, i) =>
      label(
        { x: box.right + 14, y: 16 + i * 15, anchor: "start" },
        fitted(caption, 34),
        palette.ink,
      ),
    ),
  ]);
}

/** The inputs whose outputs are written into the picture. */
export const namedInputs = { a: [2, 0, -2], b: [-4, 0, 4] } as const;

/** With an edge, because the ground may have any colour. */
const numberAt = (place: Point, value: number, { ink, plate }: Palette): string =>
  onPlate(label({ ...place, anchor: "middle" }, formatTwoDigits(value), ink), plate);

const [across, up] = [6, 3];
const levels = 10;

const cellsIn = (pixels: number, least: number): number => Math.max(least, Math.round(pixels / 13));
