import { reach, type PlanePoint } from "../plane.ts";
import { pieceAt, type MaxoutPiece } from "./maxout.ts";
import { elementAt } from "../../../src/required.ts";

/** Where one piece is the largest: a convex polygon of the plane. */
export interface MaxoutRegion {
  readonly piece: number;
  readonly corners: readonly PlanePoint[];
}

/** The regions of pieces of two inputs; a piece that is nowhere the largest has no region. */
export function regions(pieces: readonly MaxoutPiece[]): readonly MaxoutRegion[] {
  return pieces.flatMap((piece, index) => {
    const corners = pieces.reduce(
      (polygon, other, at) =>
        at === index
          ? polygon
          : cut(polygon, (point) => pieceAt(piece, point) - pieceAt(other, point)),
      square,
    );
    return corners.length > 2 ? [{ piece: index, corners }] : [];
  });
}

/** The ways along which two regions meet, each once, from border to border of the plane or of other regions. */
export function bordersOf(
  all: readonly MaxoutRegion[],
): readonly (readonly [PlanePoint, PlanePoint])[] {
  const met = new Set<string>();
  return all
    .flatMap(({ corners }) =>
      corners.map((from, at) => way(from, elementAt(corners, (at + 1) % corners.length))),
    )
    .filter(([from, to]) => {
      const key = [...from, ...to].map((input) => input.toFixed(6)).join();
      const isOutside = [0, 1].some(
        (axis) => from[axis] === to[axis] && Math.abs(elementAt(from, axis)) === reach,
      );
      return !isOutside && !met.has(key) && met.add(key);
    });
}

/** The same way for both regions, which go along it in opposite directions. */
const way = (from: PlanePoint, to: PlanePoint): readonly [PlanePoint, PlanePoint] =>
  from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]) ? [from, to] : [to, from];

export const centreOf = ({ corners }: MaxoutRegion): PlanePoint => [
  corners.reduce((sum, [x1]) => sum + x1, 0) / corners.length,
  corners.reduce((sum, [, x2]) => sum + x2, 0) / corners.length,
];

/** The part of a convex polygon where a linear function is not negative (Sutherland and Hodgman 1974). */
function cut(
  polygon: readonly PlanePoint[],
  above: (point: PlanePoint) => number,
): readonly PlanePoint[] {
  return polygon.flatMap((from, index) => {
    const to = elementAt(polygon, (index + 1) % polygon.length);
    const [u, v] = [above(from), above(to)];
    const kept = u >= 0 ? [from] : [];
    if (u >= 0 === v >= 0) return kept;
    const share = u / (u - v);
    return [...kept, [mix(from[0], to[0], share), mix(from[1], to[1], share)] as const];
  });
}

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

const square: readonly PlanePoint[] = [
  [-reach, -reach],
  [reach, -reach],
  [reach, reach],
  [-reach, reach],
];
