import uPlot from "uplot";
import { drawAxisLabels, tickCount } from "./axisLabels.ts";
import { drawEndLabels } from "./endLabels.ts";
import { dashes, type PlotFrame, type Line } from "../frame.ts";
import { drawHills } from "./hills.ts";
import { drawBefore, drawBehind } from "./marks.ts";
import type { Scale } from "../axes/scale.ts";
import { splits } from "../axes/splits.ts";
import { lineColour, type Theme } from "./theme.ts";

export interface Look {
  /** The frame that is being drawn; the options outlive the frame they were made for. */
  readonly frame: () => PlotFrame;
  readonly theme: Theme;
  readonly size: { readonly width: number; readonly height: number };
  /** The first place of the cursor, in CSS pixels; absent for no cursor. */
  readonly cursor?: { readonly left: number; readonly top: number };
  readonly pointed: (index: number | undefined) => void;
}

export function chartOptions({ frame, theme, size, cursor, pointed }: Look): uPlot.Options {
  const { scales, lines, steps, stairs } = frame();
  return {
    ...size,
    legend: { show: false },
    padding: [0, 0, 0, 0],
    scales: {
      x: {
        time: false,
        range: () => [frame().window.low, frame().window.high],
        ...distributions[scales.x],
      },
      y: { range: () => [frame().height.low, frame().height.high], ...distributions[scales.y] },
    },
    axes: [
      axis(theme, scales.x, tickCount.x(size.width)),
      axis(theme, scales.y, tickCount.y(size.height)),
    ],
    // The last that is drawn lies on top, and that is the function in focus, the first.
    series: [{}, ...lines.map((line) => series(line, theme, { steps, stairs })).toReversed()],
    cursor: {
      ...cursor,
      y: false,
      drag: { x: false, y: false, setScale: false },
      points: { size: 8 },
    },
    hooks: {
      drawAxes: [
        (plot) => drawBehind(plot, frame(), theme),
        (plot) => drawHills(plot, frame(), theme),
      ],
      draw: [
        (plot) => drawBefore(plot, frame(), theme),
        (plot) => drawAxisLabels(plot, frame(), theme),
        (plot) => drawEndLabels(plot, frame(), theme),
      ],
      setCursor: [(plot) => pointed(plot.cursor.idx ?? undefined)],
    },
  };
}

/** An axis with about so many grid lines; its numbers are written inside the picture, over all curves. */
function axis(theme: Theme, scale: Scale, count: number): uPlot.Axis {
  return {
    size: 0,
    grid: { stroke: theme.grid, width: 1 },
    ticks: { show: false },
    // The ticks come from us; but an axis is drawn only where an increment fits, and small ones count as too fine.
    space: 1,
    incrs: (...[, , low, high]) => [Math.max(5, (high - low) / count)],
    splits: (...[, , low, high]) => [...splits({ low, high }, scale, count)],
    filter: (_plot, values) => values,
    values: (_plot, values) => values.map(() => ""),
  };
}

function series(
  line: Line,
  theme: Theme,
  { steps, stairs }: Pick<PlotFrame, "steps" | "stairs">,
): uPlot.Series {
  const colour = lineColour(theme, line.colour);
  return {
    label: line.label,
    stroke: colour,
    width: line.quantity === "value" ? 2 : 1.5,
    dash: [...dashes[line.quantity]],
    points: { show: steps, size: 6, fill: colour },
    ...(stairs && uPlot.paths.stepped ? { paths: uPlot.paths.stepped({ align: 1 }) } : {}),
    spanGaps: false,
    pxAlign: 0,
  };
}

/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- uPlot's enum has no names at run time */
const distributions: Readonly<Record<Scale, Pick<uPlot.Scale, "distr" | "asinh">>> = {
  linear: { distr: 1 },
  log: { distr: 3 },
  symlog: { distr: 4, asinh: 1 },
};
