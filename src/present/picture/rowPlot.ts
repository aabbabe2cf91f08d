// The picture of an activation of a whole axis: a row of numbers as bars, and what comes out of it.
import { scale } from "./axis.ts";
import type { Box } from "./frame.ts";
import { label, round, svg } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Size } from "../text/markdown.ts";
import { formatTwoDigits } from "../text/number.ts";
import { elementAt } from "../../required.ts";

/** A row of numbers under the name that it has in the picture. */
export interface BarRow {
  readonly name: string;
  readonly values: readonly number[];
}

/** The input, and the outputs, which share one scale. */
export interface Rows {
  readonly input: BarRow;
  readonly outputs: readonly BarRow[];
}

/**
 * Outputs are filled, inputs hollow. Each bar has its number if there is room. The rows are side by side, in a high
 * picture one below the other.
 */
export function rowSvg({ input, outputs }: Rows, palette: Palette, size: Size): string {
  const groups = [input, ...outputs];
  const shared = outputs.flatMap(({ values }) => values);
  const isHigh = size.height > size.width / 2;
  const boxes = isHigh ? stacked(size, groups.length) : sideBySide(size, groups.length);
  return svg(size, [
    ...groups.flatMap((row, i) => {
      const isInput = i === 0;
      const box = elementAt(boxes, i);
      return [
        ...bars(row, box, { among: isInput ? row.values : shared, isInput, palette }),
        i !== 1 ? "" : isHigh ? arrowDown(box, palette) : arrow(box.left - gap / 2, palette),
      ];
    }),
  ]);
}

function sideBySide({ width, height }: Size, count: number): readonly Box[] {
  const each = (width - 16 - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => {
    const left = 8 + i * (each + gap);
    return { left, right: left + each, top: above, bottom: height - below };
  });
}

const stacked = ({ width, height }: Size, count: number): readonly Box[] =>
  Array.from({ length: count }, (_, i) => {
    const top = (i * height) / count;
    return { left: 8, right: width - 8, top: top + above, bottom: top + height / count - below };
  });

/** Pixels between two rows, and those that numbers need above and below the bars. */
const gap = 34;
const [above, below] = [16, 22];

interface Style {
  /** The numbers that share the scale. */
  readonly among: readonly number[];
  readonly isInput: boolean;
  readonly palette: Palette;
}

function bars({ name, values }: BarRow, box: Box, style: Style): readonly string[] {
  const { among, isInput, palette } = style;
  const [low, high] = [Math.min(0, ...among), Math.max(0, ...among)];
  const y = scale({ low, high: high === low ? 1 : high }, { low: box.bottom, high: box.top });
  const step = (box.right - box.left) / values.length;
  const paint = isInput
    ? `fill="none" stroke="${palette.ink}" stroke-width="1.2"`
    : `fill="${palette.value}"`;
  return [
    label(
      { x: (box.left + box.right) / 2, y: box.bottom + 19, anchor: "middle" },
      name,
      palette.ink,
    ),
    ...values.flatMap((value, i) => {
      const [top, bottom] = [Math.min(y(0), y(value)), Math.max(y(0), y(value))];
      const left = box.left + i * step;
      const above = value < 0 ? bottom + 10 : top - 3;
      return [
        `<rect x="${round(left + step * 0.18)}" y="${round(top)}" width="${round(step * 0.64)}" height="${round(Math.max(0.5, bottom - top))}" ${paint}/>`,
        step < 28
          ? ""
          : label(
              { x: left + step / 2, y: above, anchor: "middle" },
              formatTwoDigits(value),
              palette.ink,
            ),
      ];
    }),
    `<path d="M${round(box.left)} ${round(y(0))}H${round(box.right)}" stroke="${palette.axis}"/>`,
  ];
}

const arrow = (x: number, { axis }: Palette): string =>
  `<path d="M${round(x - 8)} 66h14m-5 -4l5 4l-5 4" fill="none" stroke="${axis}" stroke-width="1.4"/>`;

const arrowDown = ({ left, top }: Box, { axis }: Palette): string =>
  `<path d="M${round(left + 8)} ${round(top - 28)}v14m-4 -5l4 5l4 -5" fill="none" stroke="${axis}" stroke-width="1.4"/>`;
