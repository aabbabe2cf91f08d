import { drawing } from "../../view/parts/element.ts";
import { tick } from "../../plot/axes/ticks.ts";

/** Curves and bands over the epochs, in the colours that they are given. */
export interface ChartPicture {
  readonly title: string;
  readonly across: string;
  readonly up: string;
  readonly right: number;
  readonly top: number;
  readonly bands: readonly Band[];
  readonly curves: readonly ChartCurve[];
  readonly inks: Inks;
}

export interface Band {
  readonly colour: number;
  readonly opacity: number;
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
}

export interface ChartCurve {
  readonly colour: number;
  readonly dashes: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Colours as CSS writes them. */
export interface Inks {
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly lines: readonly string[];
}

/** The theme's own colours, which follow it. */
export const themeInks: Inks = {
  ink: "var(--lens-ink)",
  quiet: "var(--lens-quiet)",
  grid: "var(--lens-grid)",
  lines: [1, 2, 3, 4, 5, 6].map((line) => `var(--lens-line-${line})`),
};

/** The colour of a line by its number; there are more numbers than colours. */
export const lineInk = ({ lines, ink }: Inks, colour: number): string =>
  lines[colour % lines.length] ?? ink;

export function chartPicture(chart: ChartPicture): SVGElement {
  const x = (value: number): number => left + ((right - left) * value) / (chart.right || 1);
  const y = (value: number): number => {
    const share = Math.max(0, Math.min(1, value / (chart.top || 1)));
    return bottom - (bottom - top) * share;
  };
  const colour = (index: number): string => lineInk(chart.inks, index);
  return drawing(
    "svg",
    {
      class: "chart-picture",
      attributes: {
        viewBox: `0 0 ${chartWidth} ${chartHeight}`,
        role: "img",
        "aria-label": chart.title,
        "font-size": "11",
      },
    },
    ...axis(chart, x, y),
    ...chart.bands.map(({ points, opacity, colour: index }) =>
      drawing("path", {
        attributes: {
          d: `${path(points.map(([at, , high]) => [x(at), y(high)]))}${path(
            points.toReversed().map(([at, low]) => [x(at), y(low)]),
          ).replace("M", "L")}Z`,
          fill: colour(index),
          "fill-opacity": String(opacity),
        },
      }),
    ),
    ...chart.curves.map(({ points, dashes, colour: index }) =>
      drawing("path", {
        attributes: {
          d: path(points.map(([at, value]) => [x(at), y(value)])),
          fill: "none",
          stroke: colour(index),
          "stroke-width": "2",
          "stroke-dasharray": dashes,
        },
      }),
    ),
  );
}

const path = (points: readonly (readonly [number, number])[]): string =>
  points
    .map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("");

function axis(
  { across, up, right: most, top: highest, inks }: ChartPicture,
  x: (value: number) => number,
  y: (value: number) => number,
): readonly SVGElement[] {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const line = (ends: readonly [number, number, number, number]): SVGElement => {
    const [x1, y1, x2, y2] = ends.map((end) => end.toFixed(1));
    return drawing("line", { attributes: { x1, y1, x2, y2, stroke: inks.grid } });
  };
  const text = (content: string, at: readonly [number, number], anchor: string): SVGElement =>
    drawing(
      "text",
      {
        attributes: {
          x: at[0].toFixed(1),
          y: at[1].toFixed(1),
          "text-anchor": anchor,
          fill: inks.quiet,
        },
      },
      content,
    );
  return [
    ...steps.map((step) => line([left, y(step * highest), right, y(step * highest)])),
    ...steps.map((step) =>
      text(tick(step * highest, highest / 4), [left - 6, y(step * highest) + 4], "end"),
    ),
    ...steps.map((step) =>
      text(
        String(Math.round(step * most)),
        [x(step * most), bottom + 15],
        step === 1 ? "end" : "middle",
      ),
    ),
    text(across, [(left + right) / 2, bottom + 29], "middle"),
    text(up, [left, top - 8], "start"),
  ];
}

export const chartWidth = 440;
export const chartHeight = 260;
const [left, right, top, bottom] = [44, 432, 24, 226];
