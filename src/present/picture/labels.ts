// Labels in a picture, each at the one of its places where it hides least.
import type { Point } from "./curve.ts";
import { label, round, type Anchor } from "./marks.ts";
import type { Palette } from "./palette.ts";

/** A text with the places that it may have, the best first; in pixels. */
export interface PlacedLabel {
  readonly text: string;
  readonly places: readonly PicturePlace[];
}

export interface PicturePlace extends Point {
  readonly anchor: Anchor;
}

/** Earlier labels choose first. Behind each is an edge in the colour of the ground, so that it can be read on any. */
export function placedLabels(
  labels: readonly PlacedLabel[],
  curves: readonly (readonly Point[])[],
  { ink, plate }: Palette,
): readonly string[] {
  const points = curves.flatMap(dense);
  const taken: Rect[] = [];
  return labels.flatMap(({ text, places }) => {
    const costs = places.map((place) => ({
      place,
      cost: costOf(rectOf(place, text), points, taken),
    }));
    const [first, ...others] = costs;
    if (first === undefined) return [];
    const { place } = others.reduce((a, b) => (b.cost < a.cost ? b : a), first);
    taken.push(rectOf(place, text));
    return [onPlate(label(place, place.anchor, text, ink), plate)];
  });
}

/** A text with an edge in the colour of the ground. */
export const onPlate = (text: string, plate: string): string =>
  text.replace(
    "<text ",
    `<text paint-order="stroke" stroke="${plate}" stroke-width="3" stroke-linejoin="round" `,
  );

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About as many pixels as a text takes in a font of ten. */
export const widthOf = (text: string): number => text.length * 5.6;

/** About the room of a text of ten pixels whose baseline is at `y`. */
function rectOf({ x, y, anchor }: PicturePlace, text: string): Rect {
  const width = widthOf(text);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - 9, bottom: y + 2 };
}

/** How many points of curves it hides; another label counts as much as a curve of its whole width. */
const costOf = (rect: Rect, points: readonly Point[], taken: readonly Rect[]): number =>
  points.filter((point) => isWithin(point, rect)).length +
  taken.filter((other) => isOver(rect, other)).length * 100;

const isWithin = ({ x, y }: Point, { left, right, top, bottom }: Rect): boolean =>
  x > left - margin && x < right + margin && y > top - margin && y < bottom + margin;

const isOver = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The same run with a point every few pixels. */
const dense = (run: readonly Point[]): readonly Point[] =>
  run.flatMap((point, i) => {
    const next = run[i + 1];
    if (next === undefined) return [point];
    const steps = Math.min(200, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 3));
    return Array.from({ length: Math.max(1, steps) }, (_, k) => ({
      x: round(point.x + ((next.x - point.x) * k) / steps),
      y: round(point.y + ((next.y - point.y) * k) / steps),
    }));
  });

const margin = 2;
