import type uPlot from "uplot";
import { writer } from "./axisLabels.ts";
import { dashes, type Line, type PlotFrame } from "../frame.ts";
import { lineColour, scaledFont, type Theme } from "./theme.ts";

/** Writes the name of each line at its right end, none over another; where they do not all fit, the chips are the legend. */
export function drawEndLabels(plot: uPlot, frame: PlotFrame, theme: Theme): void {
  const { bbox, ctx } = plot;
  const unit = devicePixelRatio;
  const named = frame.lines.flatMap((line) =>
    line.ending === undefined ? [] : [{ line, ending: line.ending }],
  );
  const room = { low: bbox.top + 44 * unit, high: bbox.top + bbox.height - 34 * unit };
  const places = apart(
    named.map(({ line }) => endOf(plot, frame, line) - 10 * unit),
    { ...room, step: 17 * unit },
  );
  const right = bbox.left + bbox.width - 10 * unit;
  const write = writer(plot, theme);
  ctx.font = scaledFont(theme);
  places.forEach((y, index) => {
    const one = named[index];
    if (one === undefined) return;
    const text = shortened(one.ending, (text) => ctx.measureText(text).width <= bbox.width / 2);
    write(text, { x: right, y, align: "right" });
    const end = right - ctx.measureText(text).width - 5 * unit;
    drawSample(plot, one.line, { theme, y, end });
  });
}

/** The text without as much of its end as it takes to fit. */
function shortened(text: string, fits: (text: string) => boolean): string {
  for (let length = text.length; length > 1; length -= 1) {
    const part = length === text.length ? text : `${text.slice(0, length).trimEnd()}…`;
    if (fits(part)) return part;
  }
  return text;
}

/** A short piece of the line, before its name. */
function drawSample(
  { ctx }: uPlot,
  { colour, quantity }: Line,
  { theme, y, end }: { readonly theme: Theme; readonly y: number; readonly end: number },
): void {
  const unit = devicePixelRatio;
  ctx.strokeStyle = lineColour(theme, colour);
  ctx.lineWidth = 2.5 * unit;
  ctx.setLineDash(dashes[quantity].map((length) => length * unit));
  ctx.beginPath();
  ctx.moveTo(end - 18 * unit, y);
  ctx.lineTo(end, y);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** How high a line is where it leaves the picture on the right; in the middle if it is never in it. */
function endOf(plot: uPlot, { height }: PlotFrame, { values }: Line): number {
  const last = values.findLast((y) => y >= height.low && y <= height.high);
  const place = plot.valToPos(last ?? NaN, "y", true);
  return Number.isFinite(place) ? place : plot.bbox.top + plot.bbox.height / 2;
}

/**
 * Places as near as possible to those wanted, all of them in the room and a step apart, each for the one of the same
 * index; none if there is no room for all.
 */
export function apart(
  wanted: readonly number[],
  { low, high, step }: { readonly low: number; readonly high: number; readonly step: number },
): readonly number[] {
  if ((wanted.length - 1) * step > high - low) return [];
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const places = wanted.map(() => 0);
  order.reduce((from, index, rank) => {
    const to = high - (order.length - 1 - rank) * step;
    const place = Math.max(from, Math.min(to, wanted[index] ?? low));
    places[index] = place;
    return place + step;
  }, low);
  return places;
}
