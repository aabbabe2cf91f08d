// The stretch of the plane that a picture shows, and its axes.
import { formatNumber } from "../text/number.ts";
import { scale, ticks, type AxisInterval } from "./axis.ts";
import type { Point } from "./curve.ts";
import { label, round } from "./marks.ts";
import type { Palette } from "./palette.ts";

/** Pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PictureFrame {
  readonly box: Box;
  readonly over: AxisInterval;
  readonly range: AxisInterval;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** With 0 and 1 in sight, and no taller than activations usually are. */
export function frameFor(over: AxisInterval, points: readonly Point[], box: Box): PictureFrame {
  const heights = points.map((point) => point.y);
  const low = Math.max(-tallest, Math.min(0, ...heights));
  const high = Math.min(tallest, Math.max(1, ...heights));
  const margin = (high - low) * 0.08;
  const range = { low: low - margin, high: high + margin };
  return {
    box,
    over,
    range,
    x: scale(over, { low: box.left, high: box.right }),
    y: scale(range, { low: box.bottom, high: box.top }),
  };
}

export function axes(frame: PictureFrame, palette: Palette): readonly string[] {
  const { box, over, range, x, y } = frame;
  const [zeroX, zeroY] = [round(x(0)), round(y(0))];
  const along = ticks(over, 9);
  const lines = `M${box.left} ${zeroY}H${box.right}M${zeroX} ${box.top}V${box.bottom}`;
  return [
    `<path d="${lines}" stroke="${palette.axis}" stroke-width="0.8"/>`,
    ...along.map((at) => `<path d="M${round(x(at))} ${box.bottom}v3" stroke="${palette.axis}"/>`),
    ...along.map((at) =>
      label({ x: x(at), y: box.bottom + 12, anchor: "middle" }, formatNumber(at), palette.ink),
    ),
    ...heightTicks(range).map((at) =>
      label({ x: box.left - 5, y: y(at) + 3.5, anchor: "end" }, formatNumber(at), palette.ink),
    ),
  ];
}

/** Two numbers at least, so that heights can be read. */
function heightTicks(range: AxisInterval): readonly number[] {
  const few = ticks(range, 3);
  return few.length > 1 ? few : ticks(range, 5);
}

const tallest = 6;
