import { reach, type PlanePoint } from "./plane.ts";
import type { SurfaceLook, ViewAngles } from "./scene.ts";

/**
 * A parallel projection. Each row gives one coordinate of the picture from x₁ / reach, x₂ / reach, the share of the
 * height and 1: across and up from −1 to 1, and the depth from 0 (near) to 1.
 */
export interface Camera {
  readonly across: Row;
  readonly up: Row;
  readonly depth: Row;
}

type Row = readonly [number, number, number, number];

export function cameraFor(look: SurfaceLook, turn: ViewAngles): Camera {
  return look === "map" ? above : aside(turn);
}

/** Where a point over the plane, at a share of the height, lies in the picture. */
export function project({ across, up }: Camera, [x1, x2]: PlanePoint, share = 0): PlanePoint {
  const place: Row = [x1 / reach, x2 / reach, share, 1];
  return [dot(across, place), dot(up, place)];
}

/** The point at a share of the height, usually on the floor, that is seen at a place of the picture. */
export function unproject({ across, up }: Camera, [u, v]: PlanePoint, share = 0): PlanePoint {
  const a = u - across[3] - across[2] * share;
  const b = v - up[3] - up[2] * share;
  const area = across[0] * up[1] - across[1] * up[0];
  return [
    (reach * (a * up[1] - b * across[1])) / area,
    (reach * (b * across[0] - a * up[0])) / area,
  ];
}

/** From straight above, with room at the left and below for the numbers. */
const above: Camera = {
  across: [0.92, 0, 0, 0.06],
  up: [0, 0.92, 0, 0.06],
  depth: [0, 0, 0, 0.5],
};

/** From the side: turned around the middle, then tilted. */
function aside({ around, above }: ViewAngles): Camera {
  const [turn, tilt] = [(around * Math.PI) / 180, (above * Math.PI) / 180];
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const [back, rise] = [Math.sin(tilt), Math.cos(tilt)];
  return {
    across: [size * cos, -size * sin, 0, 0],
    up: [size * sin * back, size * cos * back, size * height * rise, (-size * height * rise) / 2],
    depth: [0.3 * sin * rise, 0.3 * cos * rise, -0.3 * height * back, 0.5 + 0.15 * height * back],
  };
}

const size = 0.62;
/** How high a surface is, where half a side of the plane is 1. */
export const height = 1.1;

/** Towards the light, of length 1: from the left, the front and above. */
export const light = [-0.48, -0.36, 0.8] as const;

/** How much darker a surface gets as it turns away from the light; a map has no shading, because its colours carry the values. */
export const shadowOf = (look: SurfaceLook): number => (look === "map" ? 0 : 0.75);

const dot = (row: Row, place: Row): number =>
  row[0] * place[0] + row[1] * place[1] + row[2] * place[2] + row[3] * place[3];
