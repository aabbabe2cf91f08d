import type uPlot from "uplot";
import { writer } from "./axisLabels.ts";
import { dashes, type Line, type PlotFrame } from "../frame.ts";
import { lineColour, scaledFont, type Theme } from "./theme.ts";

/**
 * Writes the name of each line at its right end, so that no name covers another. Names that would fill more than half
 * of the height are not written: the chips are the legend then.
 */
export function drawEndLabels(plot: uPlot, frame: PlotFrame, theme: Theme): void {
  const { bbox, ctx } = plot;
  const unit = devicePixelRatio;
  const named = frame.lines.flatMap((line) =>
    line.ending === undefined ? [] : [{ line, ending: line.ending }],
  );
  const room = { low: bbox.top + 44 * unit, high: bbox.top + bbox.height - 34 * unit };
  const places = apart(
    named.map(({ line }) => besideEnd(plot, frame, { line, top: room.low })),
    { ...room, step: 17 * unit, share: 0.5 },
  );
  const right = bbox.left + bbox.width - 10 * unit;
  const write = writer(plot, theme);
  ctx.font = scaledFont(theme);
  places.forEach((y, index) => {
    const one = named[index];
    if (one === undefined) return;
    const text = shortened(one.ending, (part) => ctx.measureText(part).width <= bbox.width / 2);
    write(text, { x: right, y, align: "right" });
    const end = right - ctx.measureText(text).width - 5 * unit;
    drawSample(plot, one.line, { theme, y, end });
  });
}

/** The longest form of the text that fits, shortened in its middle: names that begin alike differ at their ends. */
export function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  for (let kept = text.length - 1; kept > 1; kept -= 1) {
    const [head, tail] = [Math.ceil(kept / 2), Math.floor(kept / 2)];
    const part = `${text.slice(0, head).trimEnd()}…${text.slice(-tail).trimStart()}`;
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

/** Above the line's end; below it where there is no room above, and where the name would lie on the line. */
function besideEnd(
  plot: uPlot,
  frame: PlotFrame,
  { line, top }: { readonly line: Line; readonly top: number },
): number {
  const gap = 10 * devicePixelRatio;
  const above = endOf(plot, frame, line) - gap;
  if (above >= top) return above;
  const from = plot.posToVal(plot.bbox.width / devicePixelRatio - labelWidth, "x");
  const last = line.values
    .filter((_, index) => (frame.inputs[index] ?? 0) >= from)
    .map((y) => plot.valToPos(y, "y", true))
    .filter((place) => Number.isFinite(place));
  return Math.max(above, ...last.map((place) => place + gap));
}

/** CSS pixels of a short name with its sample. */
const labelWidth = 70;

/** The height of a line at the right edge of the picture; in the middle if it is never in the picture. */
function endOf(plot: uPlot, { height }: PlotFrame, { values }: Line): number {
  const last = values.findLast((y) => y >= height.low && y <= height.high);
  const place = plot.valToPos(last ?? NaN, "y", true);
  return Number.isFinite(place) ? place : plot.bbox.top + plot.bbox.height / 2;
}

export interface LabelSpace {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** The share of the room that labels may take up; 1 if absent. */
  readonly share?: number;
}

/**
 * For each wanted place, one as near to it as possible: all are in the room, and at least a step apart. No places if
 * they would take up more than their share of the room.
 */
export function apart(
  wanted: readonly number[],
  { low, high, step, share = 1 }: LabelSpace,
): readonly number[] {
  if ((wanted.length - 1) * step > share * (high - low)) return [];
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
