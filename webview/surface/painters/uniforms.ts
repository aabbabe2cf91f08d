import { height, light, shadowOf } from "../camera.ts";
import type { Colour } from "../colour.ts";
import { contoursOf, type Picture } from "../picture.ts";
import { nodes } from "../plane.ts";

/** A surface seen from above is one square; one seen from the side has a facet for every second step of the plane. */
export const facetsOf = ({ look }: Picture): number => (look === "map" ? 1 : (nodes - 1) / 2);

/** The picture as `surface.wgsl` reads it. */
export function uniforms(picture: Picture): Float32Array<ArrayBuffer> {
  const { camera, palette, ratio, look, field } = picture;
  const { first, step, zero } = contoursOf(field);
  const counts = new Float32Array(Uint32Array.of(nodes, facetsOf(picture)).buffer);
  const rows = [
    ...[camera.across, camera.up, camera.depth].map((row) => [...row]),
    [...light, shadowOf(look)],
    [first, step, zero, ratio],
    [0, 0, height, 0],
    ...[palette.ink, palette.paper, ...palette.ramp].map(opaque),
  ].flat();
  const all = new Float32Array(rows);
  all.set(counts, countsAt);
  return all;
}

const opaque = (colour: Colour): readonly number[] => [...colour, 1];

/** The index of the two whole numbers, after five rows of four. */
const countsAt = 20;
