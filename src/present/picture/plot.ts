// The small picture in a hover: value and slope over the interesting part of the axis.
import type { Size } from "../text/markdown.ts";
import { formatNumber } from "../text/number.ts";
import { scale, ticks, windowAround, type Interval } from "./axis.ts";
import { strokes, type Point } from "./curve.ts";
import type { Palette } from "./palette.ts";

export interface Curves {
  readonly value: (x: number) => number;
  /** Absent when the framework defines no gradient. */
  readonly slope?: (x: number) => number;
  readonly kinks: readonly number[];
  /** Stretches where the value does not change; an end may be infinite. */
  readonly flat: readonly Interval[];
}

export const plotSize: Size = { width: 380, height: 104 };

/** Value solid, slope dashed, flat regions shaded and hatched, kinks ringed: nothing is told by colour alone. */
export function plotSvg(curves: Curves, palette: Palette): string {
  const over = windowAround(curves.kinks);
  const value = strokes(curves.value, over, curves.kinks);
  const slope = curves.slope === undefined ? [] : strokes(curves.slope, over, curves.kinks);
  const frame = frameFor(over, [...value, ...slope].flat());
  return svg([
    hatch(palette),
    ...curves.flat.map((part) => flatBand(part, frame)),
    ...axes(frame, palette),
    path(slope, frame, `stroke="${palette.slope}" stroke-width="1.6" stroke-dasharray="5 3"`),
    path(value, frame, `stroke="${palette.value}" stroke-width="2.2"`),
    ...curves.kinks.flatMap((kink) => ring(kink, curves.value, frame, palette)),
    ...legend(curves, palette),
  ]);
}

interface Frame {
  readonly over: Interval;
  readonly range: Interval;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function frameFor(over: Interval, points: readonly Point[]): Frame {
  const heights = points.map((point) => point.y);
  const low = Math.max(-tallest, Math.min(0, ...heights));
  const high = Math.min(tallest, Math.max(1, ...heights));
  const margin = (high - low) * 0.06;
  const range = { low: low - margin, high: high + margin };
  return {
    over,
    range,
    x: scale(over, { low: plot.left, high: plot.right }),
    y: scale(range, { low: plot.bottom, high: plot.top }),
  };
}

function axes(frame: Frame, palette: Palette): readonly string[] {
  const [zeroX, zeroY] = [frame.x(0), frame.y(0)];
  return [
    `<path d="M${plot.left} ${round(zeroY)}H${plot.right}M${round(zeroX)} ${plot.top}V${plot.bottom}" stroke="${palette.axis}" stroke-width="0.8"/>`,
    ...ticks(frame.over, 9).map((at) =>
      label({ x: round(frame.x(at)), y: plot.bottom + 12 }, "middle", formatNumber(at), palette),
    ),
    ...ticks(frame.range, 3).map((at) =>
      label({ x: plot.left - 5, y: round(frame.y(at)) + 3.5 }, "end", formatNumber(at), palette),
    ),
    ...ticks(frame.over, 9).map(
      (at) => `<path d="M${round(frame.x(at))} ${plot.bottom}v3" stroke="${palette.axis}"/>`,
    ),
  ];
}

function flatBand(part: Interval, { over, x }: Frame): string {
  const [from, to] = [x(Math.max(part.low, over.low)), x(Math.min(part.high, over.high))];
  if (to <= from) return "";
  const box = `x="${round(from)}" y="${plot.top}" width="${round(to - from)}" height="${plot.bottom - plot.top}"`;
  return `<rect ${box} fill="url(#flat)"/>`;
}

/** A ring where the slope breaks; the curve may jump there, so the ring sits on the value at the kink itself. */
function ring(
  kink: number,
  value: (x: number) => number,
  frame: Frame,
  palette: Palette,
): readonly string[] {
  const height = value(kink);
  if (kink < frame.over.low || kink > frame.over.high || !Number.isFinite(height)) return [];
  return [
    `<circle cx="${round(frame.x(kink))}" cy="${round(frame.y(height))}" r="3.2" fill="none" stroke="${palette.ink}" stroke-width="1.3"/>`,
  ];
}

/** The two curves' names stand right of the picture, each with its own kind of line. */
function legend(curves: Curves, palette: Palette): readonly string[] {
  const x = plot.right + 8;
  const line = (y: number, stroke: string): string => `<path d="M${x} ${y}h18" ${stroke}/>`;
  return [
    line(plot.top + 10, `stroke="${palette.value}" stroke-width="2.2"`),
    label({ x: x + 22, y: plot.top + 13.5 }, "start", "f", palette),
    ...(curves.slope === undefined
      ? []
      : [
          line(
            plot.top + 28,
            `stroke="${palette.slope}" stroke-width="1.6" stroke-dasharray="5 3"`,
          ),
          label({ x: x + 22, y: plot.top + 31.5 }, "start", "f'", palette),
        ]),
  ];
}

const label = ({ x, y }: Point, anchor: string, text: string, palette: Palette): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${palette.ink}">${text.replace("-", "−")}</text>`;

const path = (runs: readonly (readonly Point[])[], { x, y }: Frame, stroke: string): string =>
  runs.length === 0
    ? ""
    : `<path d="${runs.map((run) => trace(run, x, y)).join("")}" fill="none" ${stroke} clip-path="url(#in)"/>`;

const trace = (run: readonly Point[], x: (v: number) => number, y: (v: number) => number): string =>
  run.map((point, i) => `${i === 0 ? "M" : "L"}${round(x(point.x))} ${round(y(point.y))}`).join("");

const hatch = ({ flat }: Palette): string =>
  `<defs><clipPath id="in"><path d="M${plot.left} ${plot.top}H${plot.right}V${plot.bottom}H${plot.left}z"/></clipPath>` +
  `<pattern id="flat" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<path d="M0 0h6v6h-6z" fill="${flat}"/><path d="M0 0v6" stroke="${flat}" stroke-width="2"/></pattern></defs>`;

const svg = (parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${plotSize.width}" height="${plotSize.height}" viewBox="0 0 ${plotSize.width} ${plotSize.height}" font-family="sans-serif" font-size="10">${parts.join("")}</svg>`;

const round = (value: number): number => Math.round(value * 10) / 10;

const plot = { left: 34, right: plotSize.width - 46, top: 6, bottom: plotSize.height - 18 };
const tallest = 6;
