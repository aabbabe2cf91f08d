import type uPlot from "uplot";
import { formatNumber } from "../../../src/present/text/number.ts";
import type { PlotFrame } from "../frame.ts";
import { lineColour, scaledFont, type Theme } from "./theme.ts";
import type { Window } from "../axes/window.ts";

/** The background of the curves: flat stretches as bands, saturated ones hatched, and the two axes through zero. */
export function drawBehind(plot: uPlot, frame: PlotFrame, theme: Theme): void {
  const { ctx, bbox } = plot;
  inside(plot, () => {
    ctx.fillStyle = theme.band;
    for (const { from, width } of bands(plot, frame, frame.marks.flat))
      ctx.fillRect(from, bbox.top, width, bbox.height);
    ctx.strokeStyle = theme.grid;
    ctx.lineWidth = devicePixelRatio;
    for (const band of bands(plot, frame, frame.marks.saturated)) hatch(plot, band);
    ctx.strokeStyle = theme.faint;
    const [left, top] = [plot.valToPos(0, "x", true), plot.valToPos(0, "y", true)];
    if (frame.scales.x !== "log") stroke(ctx, [left, bbox.top], [left, bbox.top + bbox.height]);
    if (frame.scales.y !== "log") stroke(ctx, [bbox.left, top], [bbox.left + bbox.width, top]);
  });
}

/** What lies before the curves: a diamond at each kink of a value curve, and a line where float32 overflows. */
export function drawBefore(plot: uPlot, frame: PlotFrame, theme: Theme): void {
  inside(plot, () => {
    drawKinks(plot, frame, theme);
    drawOverflows(plot, frame, theme);
  });
}

function drawKinks(plot: uPlot, frame: PlotFrame, theme: Theme): void {
  const { ctx } = plot;
  for (const line of frame.lines.filter(({ quantity }) => quantity === "value"))
    for (const kink of line.kinks) {
      const y = line.values[frame.inputs.indexOf(Math.fround(kink))];
      if (y === undefined || !Number.isFinite(y)) continue;
      const place = [plot.valToPos(kink, "x", true), plot.valToPos(y, "y", true)] as const;
      diamond(ctx, place, 4.5 * devicePixelRatio);
      ctx.fillStyle = lineColour(theme, line.colour);
      ctx.fill();
    }
}

/** A dotted line with what the arithmetic gives from there on; of overlapping labels, only the first is drawn. */
function drawOverflows(plot: uPlot, { window, marks }: PlotFrame, theme: Theme): void {
  const { ctx, bbox } = plot;
  const unit = devicePixelRatio;
  ctx.font = scaledFont(theme);
  ctx.textBaseline = "top";
  ctx.lineWidth = 2 * unit;
  ctx.setLineDash([2 * unit, 4 * unit]);
  const said: number[] = [];
  for (const { x, becomes, colour } of marks.overflows) {
    if (x < window.low || x > window.high) continue;
    const at = plot.valToPos(x, "x", true);
    ctx.strokeStyle = lineColour(theme, colour);
    stroke(ctx, [at, bbox.top], [at, bbox.top + bbox.height]);
    if (said.some((other) => Math.abs(other - at) < 60 * unit)) continue;
    said.push(at);
    ctx.fillStyle = theme.ink;
    ctx.textAlign = x < 0 ? "right" : "left";
    const text = x < 0 ? `${formatNumber(becomes)} ←` : `→ ${formatNumber(becomes)}`;
    ctx.fillText(text, at + (x < 0 ? -6 : 6) * unit, bbox.top + 4 * unit);
  }
}

interface Band {
  readonly from: number;
  readonly width: number;
}

/** Stretches of inputs as places in the picture. */
const bands = (plot: uPlot, { window }: PlotFrame, stretches: readonly Window[]): readonly Band[] =>
  stretches
    .map(({ low, high }) => {
      const from = plot.valToPos(Math.max(low, window.low), "x", true);
      return { from, width: plot.valToPos(Math.min(high, window.high), "x", true) - from };
    })
    .filter(({ width }) => width > 0);

function hatch({ ctx, bbox }: uPlot, { from, width }: Band): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(from, bbox.top, width, bbox.height);
  ctx.clip();
  const gap = 9 * devicePixelRatio;
  // Counted from zero, so that the hatching of two bands is one pattern.
  const first = Math.floor((from - bbox.height) / gap) * gap;
  ctx.beginPath();
  for (let x = first; x < from + width; x += gap) {
    ctx.moveTo(x, bbox.top + bbox.height);
    ctx.lineTo(x + bbox.height, bbox.top);
  }
  ctx.stroke();
  ctx.restore();
}

function inside({ ctx, bbox }: uPlot, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  draw();
  ctx.restore();
}

function stroke(
  ctx: CanvasRenderingContext2D,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}

function diamond(
  ctx: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  size: number,
): void {
  ctx.beginPath();
  ctx.moveTo(x - size, y);
  ctx.lineTo(x, y - size);
  ctx.lineTo(x + size, y);
  ctx.lineTo(x, y + size);
  ctx.closePath();
}
