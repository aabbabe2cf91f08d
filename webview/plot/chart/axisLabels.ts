import type uPlot from "uplot";
import type { PlotFrame } from "../frame.ts";
import { splitLabels, splits } from "../axes/splits.ts";
import { scaledFont, type Theme } from "./theme.ts";

/** About how many ticks an axis has room for, on a side of so many CSS pixels. */
export const tickCount = {
  x: (along: number): number => Math.max(2, Math.floor(along / 80)),
  y: (along: number): number => Math.max(2, Math.floor(along / 44)),
} as const;

/** The numbers of both axes, inside the picture at its left and lower border: so the curves reach from edge to edge. */
export function drawAxisLabels(plot: uPlot, frame: PlotFrame, theme: Theme): void {
  const { bbox } = plot;
  const unit = devicePixelRatio;
  const { window, height, scales } = frame;
  const xs = splits(window, scales.x, tickCount.x(bbox.width / unit));
  const ys = splits(height, scales.y, tickCount.y(bbox.height / unit));
  const right = bbox.left + bbox.width;
  const bottom = bbox.top + bbox.height;
  const write = writer(plot, theme);
  splitLabels(ys, scales.y).forEach((label, index) => {
    const y = plot.valToPos(ys[index] ?? NaN, "y", true);
    // Below and above this the label would be cut, or cover those of the other axis.
    if (y > bbox.top + 8 * unit && y < bottom - 26 * unit)
      write(label, { x: bbox.left + 6 * unit, y, align: "left" });
  });
  splitLabels(xs, scales.x).forEach((label, index) => {
    const x = plot.valToPos(xs[index] ?? NaN, "x", true);
    if (x > bbox.left + 16 * unit && x < right - 16 * unit)
      write(label, { x, y: bottom - 11 * unit, align: "center" });
  });
}

export interface LabelPlace {
  readonly x: number;
  /** Of its middle, as `x` in device pixels. */
  readonly y: number;
  readonly align: CanvasTextAlign;
}

/** Writes in ink on a seam of paper, so that no line runs through the letters. */
export function writer({ ctx }: uPlot, theme: Theme): (text: string, place: LabelPlace) => void {
  const unit = devicePixelRatio;
  return (text, { x, y, align }) => {
    ctx.font = scaledFont(theme);
    ctx.textBaseline = "middle";
    ctx.textAlign = align;
    ctx.lineJoin = "round";
    ctx.setLineDash([]);
    ctx.lineWidth = 4 * unit;
    ctx.strokeStyle = theme.paper;
    ctx.strokeText(text, x, y);
    ctx.fillStyle = theme.ink;
    ctx.fillText(text, x, y);
  };
}
