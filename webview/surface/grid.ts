import type { Weights } from "../state.ts";

/** How many cells the map has along each axis. */
export const cells = 192;

/** Both inputs run from minus this to this. */
export const reach = 4;

/** The sum w₁x₁ + w₂x₂ + b in the middle of each cell, in float32, row by row from the top left. */
export function sums({ w1, w2, b }: Weights): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: cells * cells }, (_, index) => {
    const x1 = middle(index % cells);
    const x2 = -middle(Math.floor(index / cells));
    return w1 * x1 + w2 * x2 + b;
  });
}

const middle = (cell: number): number => ((cell + 0.5) / cells) * 2 * reach - reach;

export interface Line {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** The part of the line w₁x₁ + w₂x₂ + b = sum that crosses the map, in the inputs' coordinates. */
export function lineOf({ w1, w2, b }: Weights, sum: number): Line | undefined {
  const length = Math.hypot(w1, w2);
  const distance = (sum - b) / length;
  if (!(Math.abs(distance) < reach * Math.SQRT2)) return undefined;
  const [nx, ny] = [w1 / length, w2 / length];
  const along = 2 * reach;
  const [cx, cy] = [nx * distance, ny * distance];
  return { from: [cx - ny * along, cy + nx * along], to: [cx + ny * along, cy - nx * along] };
}
