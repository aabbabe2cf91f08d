import { project, type Camera } from "./camera.ts";
import { nodeAt, nodes, reach, type PlanePoint } from "./plane.ts";
import { firstMark, type SurfaceField } from "./field.ts";
import { elementAt } from "../../src/required.ts";

/** A picture's geometry in pixels of the page: where a point of the plane is seen, on the surface or below it. */
export interface SurfaceFrame {
  readonly camera: Camera;
  readonly side: number;
  readonly field: SurfaceField;
}

/** Where a point at a share of the height is seen, from the left and from the top. */
export function placeOf({ camera, side }: SurfaceFrame, point: PlanePoint, share = 0): PlanePoint {
  const [u, v] = project(camera, point, share);
  return [((u + 1) / 2) * side, ((1 - v) / 2) * side];
}

/** How high the surface is at the node nearest to a point; on the floor where the value is not finite. */
export function shareAt({ shares }: SurfaceField, [x1, x2]: PlanePoint): number {
  const share = elementAt(shares, nodeAt(x2) * nodes + nodeAt(x1));
  return share < firstMark ? share : share === firstMark + 1 ? 1 : 0;
}

/** A straight way over the plane as it is seen on the surface. */
export const overSurface = (
  frame: SurfaceFrame,
  [from, to]: readonly [PlanePoint, PlanePoint],
): readonly PlanePoint[] =>
  Array.from({ length: parts + 1 }, (_, index) => {
    const share = index / parts;
    const point: PlanePoint = [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share,
    ];
    return placeOf(frame, point, shareAt(frame.field, point));
  });

/** An axis of the plane: along its edge that is nearest to the eye. */
export interface Axis {
  readonly ends: readonly [PlanePoint, PlanePoint];
  /** The position of the number of an input, and of its tick on the edge. */
  readonly at: (input: number) => { readonly tick: PlanePoint; readonly text: PlanePoint };
}

export function axesOf(frame: SurfaceFrame): readonly [Axis, Axis] {
  const { depth } = frame.camera;
  // Whatever is nearer has less depth; from above both are alike, and the left and lower edges are taken.
  const near = (slope: number): number => (slope < 0 ? reach : -reach);
  return [
    axis(frame, (input) => [input, near(depth[1])]),
    axis(frame, (input) => [near(depth[0]), input]),
  ];
}

function axis(frame: SurfaceFrame, on: (input: number) => PlanePoint): Axis {
  const middle = placeOf(frame, [0, 0]);
  return {
    ends: [placeOf(frame, on(-reach)), placeOf(frame, on(reach))],
    at(input) {
      const tick = placeOf(frame, on(input));
      const edge = placeOf(frame, on(0));
      const [dx, dy] = [edge[0] - middle[0], edge[1] - middle[1]];
      const away = labelGap / Math.hypot(dx, dy);
      return { tick, text: [tick[0] + dx * away, tick[1] + dy * away] };
    },
  };
}

const parts = 48;
const labelGap = 15;
