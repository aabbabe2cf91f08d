import { scale } from "../../../src/present/picture/axis.ts";
import { paletteOf } from "../../../src/present/picture/palette.ts";
import { dashes, type PlotFrame, type Line, type Quantity } from "../frame.ts";
import { spreads } from "../axes/scale.ts";
import { splitLabels, splits } from "../axes/splits.ts";
import { restEvery } from "../../time/rested.ts";
import { drawing } from "../../view/parts/element.ts";
import { elementAt } from "../../../src/required.ts";

/**
 * The plot as a drawing for paper: dark on white, with its legend and its caption below. It is made curve by curve,
 * with rests, for thirty functions have ninety curves of two thousand samples.
 */
export async function figure(
  frame: PlotFrame,
  caption: readonly string[],
  nameOf: (quantity: Quantity) => string,
): Promise<SVGElement> {
  const curves = drawing("g", { attributes: { "clip-path": "url(#plot)" } });
  const rest = restEvery(8);
  for (const line of frame.lines.toReversed()) {
    curves.append(curve(frame, line));
    await rest();
  }
  const names = frame.lines.map(({ label, quantity }) => `${label}: ${nameOf(quantity)}`);
  const labels = [...names, ...caption];
  const height = plot.bottom + 34 + labels.length * lineHeight;
  return drawing(
    "svg",
    {
      attributes: {
        xmlns: "http://www.w3.org/2000/svg",
        viewBox: `0 0 ${width} ${height}`,
        width: String(width),
        height: String(height),
        "font-family": "sans-serif",
        "font-size": "12",
      },
    },
    drawing("title", {}, caption.join(" ")),
    drawing("rect", { attributes: { width: "100%", height: "100%", fill: "#ffffff" } }),
    ...axes(frame),
    drawing("clipPath", { attributes: { id: "plot" } }, drawing("rect", { attributes: box })),
    curves,
    ...frame.lines.map((line, index) => sampleOf(line, index)),
    ...labels.map((label, index) =>
      text(label, {
        x: index < frame.lines.length ? plot.left + 36 : plot.left,
        y: legendAt(index),
        anchor: "start",
      }),
    ),
  );
}

function axes(frame: PlotFrame): readonly SVGElement[] {
  const { across, up } = placed(frame);
  const xs = splits(frame.window, frame.scales.x, 8);
  const ys = splits(frame.height, frame.scales.y, 6);
  const [xLabels, yLabels] = [splitLabels(xs, frame.scales.x), splitLabels(ys, frame.scales.y)];
  return [
    ...xs.map((x) => rule({ x1: across(x), x2: across(x), y1: plot.top, y2: plot.bottom })),
    ...ys.map((y) => rule({ x1: plot.left, x2: plot.right, y1: up(y), y2: up(y) })),
    ...xs.map((x, i) =>
      text(elementAt(xLabels, i), { x: across(x), y: plot.bottom + 16, anchor: "middle" }),
    ),
    ...ys.map((y, i) =>
      text(elementAt(yLabels, i), { x: plot.left - 6, y: up(y) + 4, anchor: "end" }),
    ),
  ];
}

/** One path for each stretch of finite values. */
function curve(frame: PlotFrame, line: Line): SVGElement {
  const { across, up } = placed(frame);
  let pen = "M";
  let path = "";
  line.values.forEach((value, index) => {
    if (!Number.isFinite(value)) return void (pen = "M");
    const [x, y] = [across(elementAt(frame.inputs, index)).toFixed(2), up(value).toFixed(2)];
    path += frame.stairs && pen === "L" ? `H${x}V${y}` : `${pen}${x} ${y}`;
    pen = "L";
  });
  return drawing("path", { attributes: { d: path, fill: "none", ...strokeOf(line) } });
}

const sampleOf = (line: Line, index: number): SVGElement =>
  drawing("line", {
    attributes: {
      x1: String(plot.left),
      x2: String(plot.left + 28),
      y1: String(legendAt(index) - 4),
      y2: String(legendAt(index) - 4),
      ...strokeOf(line),
    },
  });

const strokeOf = ({ colour, quantity }: Line): Readonly<Record<string, string>> => ({
  stroke: elementAt(inks, colour % inks.length),
  "stroke-width": quantity === "value" ? "2" : "1.5",
  "stroke-dasharray": dashes[quantity].join(" "),
});

function placed({ window, height, scales }: PlotFrame): {
  readonly across: (x: number) => number;
  readonly up: (y: number) => number;
} {
  const [horizontal, vertical] = [spreads[scales.x].place, spreads[scales.y].place];
  const x = scale(
    { low: horizontal(window.low), high: horizontal(window.high) },
    { low: plot.left, high: plot.right },
  );
  const y = scale(
    { low: vertical(height.low), high: vertical(height.high) },
    { low: plot.bottom, high: plot.top },
  );
  return { across: (value) => x(horizontal(value)), up: (value) => y(vertical(value)) };
}

const rule = (ends: Readonly<Record<string, number>>): SVGElement =>
  drawing("line", {
    attributes: {
      ...Object.fromEntries(Object.entries(ends).map(([name, at]) => [name, at.toFixed(2)])),
      stroke: "#d8d8d8",
    },
  });

const text = (
  content: string,
  { x, y, anchor }: { readonly x: number; readonly y: number; readonly anchor: string },
): SVGElement =>
  drawing(
    "text",
    { attributes: { x: x.toFixed(2), y: y.toFixed(2), "text-anchor": anchor, fill: ink } },
    content,
  );

const width = 720;
const plot = { left: 64, right: 704, top: 16, bottom: 400 } as const;
const box = { x: "64", y: "16", width: "640", height: "384" } as const;
const lineHeight = 18;
const legendAt = (index: number): number => plot.bottom + 42 + index * lineHeight;
const { ink, value, ghosts } = paletteOf("light");
const inks = [value, ghosts[0], "#2e7d32", "#6a3ea1", "#b3261e", "#7a5c00"] as const;
