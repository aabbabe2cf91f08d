// Where a curve bends and where it jumps.
import type { PictureCurve, Point } from "./curve.ts";
import type { PictureFrame } from "./frame.ts";
import type { PlacedLabel } from "./labels.ts";
import { dot, line, ring, round } from "./marks.ts";
import type { Palette } from "./palette.ts";

/** A ring at a bend; at a jump a dot on the value that is returned, and rings at those that are only approached. */
export function kinkMarks(
  curve: PictureCurve,
  frame: PictureFrame,
  palette: Palette,
): readonly string[] {
  const { value, kinks } = curve;
  const jumps = jumpsIn(curve, frame);
  const placed = (at: number, height: number): Point => ({ x: frame.x(at), y: frame.y(height) });
  return [
    ...kinks
      .filter((at) => isIn(at, value(at), frame))
      .map((at) => ring(placed(at, value(at)), 3.2, palette.ink)),
    ...jumps.slice(0, maxLeaps).map((at) => leap(at, frame, palette)),
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

/** The word for a jump, beside the first that is in sight. */
export function jumpLabel(
  curve: PictureCurve,
  frame: PictureFrame,
  text: string,
): readonly PlacedLabel[] {
  const { top, bottom } = frame.box;
  return jumpsIn(curve, frame)
    .slice(0, 1)
    .map(frame.x)
    .map((x) => ({
      text,
      places: [top + 9, bottom - 4].flatMap((y) => [
        { x: x + 5, y, anchor: "start" as const },
        { x: x - 5, y, anchor: "end" as const },
      ]),
    }));
}

const jumpsIn = ({ jumps }: PictureCurve, { over }: PictureFrame): readonly number[] =>
  jumps.filter((at) => at > over.low && at < over.high);

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
const maxLeaps = 8;
