import type uPlot from "uplot";
import { densityAt } from "../../distribution/distribution.ts";
import { elementAt } from "../../../src/required.ts";
import type { PlotFrame } from "../frame.ts";
import type { Theme } from "./theme.ts";

/** What comes in as a hill over the lower border, and what the function in focus makes of it as one at the left. */
export function drawHills(plot: uPlot, { hills }: PlotFrame, theme: Theme): void {
  if (hills === undefined) return;
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.fillStyle = theme.hill;
  ctx.fill(inflowHill(plot, hills.inflow));
  ctx.fill(outflowHill(plot, hills.outputs));
  ctx.restore();
}

function inflowHill(plot: uPlot, inflow: Parameters<typeof densityAt>[0]): Path2D {
  const { left, top, width, height } = plot.bbox;
  const path = new Path2D();
  path.moveTo(left, top + height);
  for (let column = 0; column <= width; column += 2) {
    const density = densityAt(inflow, plot.posToVal(left + column, "x", true));
    path.lineTo(left + column, top + height * (1 - maxShare * density));
  }
  path.lineTo(left + width, top + height);
  path.closePath();
  return path;
}

/** Bars grow with the square root, so that rare values are seen beside a pile at zero. */
function outflowHill(plot: uPlot, outputs: Float32Array): Path2D {
  const { left, top, width, height } = plot.bbox;
  const counts = Array.from({ length: barCount }, () => 0);
  const bar = height / barCount;
  for (const output of outputs) {
    const place = Math.floor((plot.valToPos(output, "y", true) - top) / bar);
    if (place >= 0 && place < barCount) counts[place] = elementAt(counts, place) + 1;
  }
  const most = Math.max(1, ...counts);
  const path = new Path2D();
  counts.forEach((count, place) =>
    path.rect(left, top + place * bar, width * maxShare * Math.sqrt(count / most), bar),
  );
  return path;
}

/** Of the picture's height and width. */
const maxShare = 0.14;
const barCount = 60;
