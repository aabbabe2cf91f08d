import type { Grid } from "../../src/readings/wgsl/kernel.ts";
import { inputNames } from "./maxout/maxout.ts";
import type { Weights } from "./scene.ts";
import { elementAt, hasLength } from "../../src/required.ts";

/** Both inputs run from minus this to this. */
export const reach = 4;

/** How many nodes the plane has along each input: with 256 steps of 1/32, each node is a number that float32 has. */
export const nodes = 257;

const step = (2 * reach) / (nodes - 1);

export const grid: Grid = { second: inputNames[1], nodes, low: -reach, step };

/** An input at a node. */
export const coordinate = (node: number): number => node * step - reach;

/** The node that is nearest to an input, on the border for what lies outside. */
export const nodeAt = (input: number): number =>
  Math.max(0, Math.min(nodes - 1, Math.round((input + reach) / step)));

/** The sum w₁x₁ + w₂x₂ + b at each node, in float32, row by row from the lowest x₂. */
export function sums({ w1, w2, b }: Weights): Float32Array<ArrayBuffer> {
  const all = new Float32Array(nodes * nodes);
  for (let row = 0; row < nodes; row += 1)
    for (let column = 0; column < nodes; column += 1)
      all[row * nodes + column] = w1 * coordinate(column) + w2 * coordinate(row) + b;
  return all;
}

export type PlanePoint = readonly [x1: number, x2: number];

/** The part of the line w₁x₁ + w₂x₂ + b = sum that crosses the plane; undefined where none does. */
export function lineOf(
  { w1, w2, b }: Weights,
  sum: number,
): readonly [PlanePoint, PlanePoint] | undefined {
  const corners: readonly PlanePoint[] = [
    [-reach, -reach],
    [reach, -reach],
    [reach, reach],
    [-reach, reach],
  ];
  const above = ([x1, x2]: PlanePoint): number => w1 * x1 + w2 * x2 + b - sum;
  const crossings = corners.flatMap((from, index): readonly PlanePoint[] => {
    const to = elementAt(corners, (index + 1) % 4);
    const [u, v] = [above(from), above(to)];
    if (u < 0 === v < 0) return [];
    const share = u / (u - v);
    return [[from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]];
  });
  return hasLength(2, crossings) ? crossings : undefined;
}
