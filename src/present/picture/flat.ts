// A stretch where the value does not change: hatched, and named where there is room.
import type { AxisInterval } from "./axis.ts";
import type { PictureFrame } from "./frame.ts";
import { widthOf, type PlacedLabel } from "./labels.ts";
import { round } from "./marks.ts";

export function flatBand(part: AxisInterval, frame: PictureFrame): string {
  const { box } = frame;
  const { from, to } = shownPart(part, frame);
  if (to <= from) return "";
  return `<rect x="${round(from)}" y="${box.top}" width="${round(to - from)}" height="${box.bottom - box.top}" fill="url(#flat)"/>`;
}

/** In the middle, or at another height where it hides less. */
export function flatLabel(
  part: AxisInterval,
  frame: PictureFrame,
  text: string,
): readonly PlacedLabel[] {
  const { top, bottom } = frame.box;
  const { from, to } = shownPart(part, frame);
  if (to - from <= 12 + widthOf(text)) return [];
  const places = [0.5, 0.3, 0.75, 0.15].map((share) => ({
    x: (from + to) / 2,
    y: top + (bottom - top) * share + 3.5,
    anchor: "middle" as const,
  }));
  return [{ text, places }];
}

/** In pixels; empty where it lies outside the picture. */
const shownPart = (
  { low, high }: AxisInterval,
  { over, x }: PictureFrame,
): { readonly from: number; readonly to: number } => ({
  from: x(Math.max(low, over.low)),
  to: x(Math.min(high, over.high)),
});
