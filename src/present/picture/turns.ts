// Where a curve bends and where it jumps.
import type { PictureCurve, Point } from "./curve.ts";
import type { PictureFrame } from "./frame.ts";
import { dot, label, line, ring, round } from "./marks.ts";
import type { Palette } from "./palette.ts";

/** A ring at a bend; at a jump a dot on the value that is returned, and rings at those that are only approached. */
export function turns(
  curve: PictureCurve,
  frame: PictureFrame,
  { palette, jumps: word }: { readonly palette: Palette; readonly jumps: string },
): readonly string[] {
  const { value, kinks } = curve;
  const jumps = curve.jumps.filter((at) => at > frame.over.low && at < frame.over.high);
  const placed = (at: number, height: number): Point => ({ x: frame.x(at), y: frame.y(height) });
  return [
    ...kinks
      .filter((at) => isIn(at, value(at), frame))
      .map((at) => ring(placed(at, value(at)), 3.2, palette.ink)),
    ...jumps.slice(0, mostLeaps).map((at) => leap(at, frame, palette)),
    ...jumps
      .slice(0, 1)
      .map((at) => label({ x: frame.x(at) + 5, y: frame.box.top + 9 }, "start", word, palette.ink)),
    ...jumps.flatMap((at) => {
      const here = value(at);
      const sides = sidesOf(at).map((side) => value(side));
      const open = sides.filter((side) => isIn(at, side, frame) && !isSame(side, here));
      return [
        ...open.map((side) => ring(placed(at, side), 2.8, palette.value)),
        ...(isIn(at, here, frame) ? [dot(placed(at, here), 3.2, palette.value)] : []),
      ];
    }),
  ];
}

/** A dotted line through the whole height: a small jump is seen, too. */
const leap = (at: number, { box, x }: PictureFrame, palette: Palette): string =>
  line(
    `M${round(x(at))} ${box.top}V${box.bottom}`,
    `stroke="${palette.ink}" stroke-width="0.9" stroke-dasharray="1 3"`,
  );

const sidesOf = (at: number): readonly number[] => {
  const step = Math.max(1e-6, Math.abs(at) * 1e-6);
  return [at - step, at + step];
};

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-4 * Math.max(1, Math.abs(b));

const isIn = (x: number, y: number, { over, range }: PictureFrame): boolean =>
  x > over.low && x < over.high && y >= range.low && y <= range.high;

/** More dotted lines would hide the curve. */
const mostLeaps = 8;
