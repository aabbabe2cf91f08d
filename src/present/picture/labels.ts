// Labels in a picture, each at the one of its places where it hides least.
import type { Point } from "./curve.ts";
import type { Box } from "./frame.ts";
import { label, round, type PicturePlace } from "./marks.ts";
import type { Palette } from "./palette.ts";

/** A text with the places that it may have, the best first; in pixels. */
export interface PlacedLabel {
  readonly text: string;
  readonly places: readonly PicturePlace[];
}

/** What labels should not hide, and the box that they should not leave. */
export interface LabelledPicture {
  /** In pixels. */
  readonly curves: readonly (readonly Point[])[];
  readonly box: Box;
}

/** Earlier labels choose first. Each has an edge in the colour of the ground, so that it can be read on any colour. */
export function placedLabels(
  labels: readonly PlacedLabel[],
  { curves, box }: LabelledPicture,
  { ink, plate }: Palette,
): readonly string[] {
  const points = curves.flatMap(dense);
  const taken: Box[] = [];
  return labels.flatMap(({ text, places }) => {
    const [best] = places
      .map((place) => ({ place, rect: rectOf(place, text) }))
      .map((one) => ({ ...one, cost: costOf(one.rect, { points, taken, box }) }))
      .toSorted((a, b) => a.cost - b.cost);
    if (best === undefined) return [];
    taken.push(best.rect);
    return [onPlate(label(best.place, text, ink), plate)];
  });
}

/** A text with an edge in the colour of the ground. */
export const onPlate = (text: string, plate: string): string =>
  text.replace(
    "<text ",
    `<text paint-order="stroke" stroke="${plate}" stroke-width="3" stroke-linejoin="round" `,
  );

/** About as many pixels as a text takes in a font of ten. */
export const widthOf = (text: string): number => text.length * 5.6;

/** About the room of a text of ten pixels whose baseline is at `y`. */
function rectOf({ x, y, anchor }: PicturePlace, text: string): Box {
  const width = widthOf(text);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - 9, bottom: y + 2 };
}

/** How many points of curves it hides; another label costs as much as a long curve, and the edge of the picture more. */
const costOf = (
  rect: Box,
  {
    points,
    taken,
    box,
  }: { readonly points: readonly Point[]; readonly taken: readonly Box[]; readonly box: Box },
): number =>
  points.filter((point) => isWithin(point, rect)).length +
  taken.filter((other) => isOver(rect, other)).length * 100 +
  (rect.left > box.left && rect.right < box.right ? 0 : 1000);

const isWithin = ({ x, y }: Point, { left, right, top, bottom }: Box): boolean =>
  x > left - margin && x < right + margin && y > top - margin && y < bottom + margin;

const isOver = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The same run with a point every few pixels. */
const dense = (run: readonly Point[]): readonly Point[] =>
  run.flatMap((point, i) => {
    const next = run[i + 1];
    if (next === undefined) return [point];
    const distance = Math.hypot(next.x - point.x, next.y - point.y);
    const steps = Math.max(1, Math.min(200, Math.ceil(distance / 3)));
    return Array.from({ length: steps }, (_, k) => ({
      x: round(point.x + ((next.x - point.x) * k) / steps),
      y: round(point.y + ((next.y - point.y) * k) / steps),
    }));
  });

const margin = 2;
