// Curves in the cells of a grid, so that neighbours are alike. The same curves always get the same cells.
import { elementAt } from "../../required.ts";
import { maxGlyphHeight } from "../picture/glyph.ts";

/** Heights of a curve at the inputs that all curves have; null for no number. */
export type Heights = readonly (number | null)[];

/** How far two curves are apart on average, each cut off where its small picture is. */
export function meanDistance(a: Heights, b: Heights): number {
  const sum = a.reduce<number>((all, y, i) => all + Math.abs(cut(y) - cut(b[i] ?? null)), 0);
  return sum / Math.max(1, a.length);
}

const cut = (y: number | null): number =>
  Math.max(-maxGlyphHeight, Math.min(maxGlyphHeight, y ?? 0));

/** Which curve is in each cell, row by row. Only the last row may have empty cells, at its end. */
export function layOut(curves: readonly Heights[], columns: number): readonly number[] {
  const apart = curves.map((a) => curves.map((b) => meanDistance(a, b)));
  const order = inRows(apart, columns);
  for (let sweep = 0; sweep < maxSweeps; sweep += 1)
    if (!swapPairs(order, columns, apart)) return order;
  return order;
}

type Distances = readonly (readonly number[])[];

/** Rows by the second coordinate, and within each row by the first. */
function inRows(apart: Distances, columns: number): number[] {
  const across = coordinate(apart);
  const down = coordinate(
    apart.map((row, i) =>
      row.map((d, j) => Math.sqrt(Math.max(0, d ** 2 - (at(across, i) - at(across, j)) ** 2))),
    ),
  );
  const byRow = [...apart.keys()].sort((a, b) => at(down, a) - at(down, b));
  const rows = Array.from({ length: Math.ceil(byRow.length / columns) }, (_, row) =>
    byRow.slice(row * columns, (row + 1) * columns).sort((a, b) => at(across, a) - at(across, b)),
  );
  return rows.flat();
}

/** The projections of all onto the line through two distant ones (FastMap, Faloutsos and Lin 1995). */
function coordinate(apart: Distances): readonly number[] {
  const first = farthestFrom(apart, 0);
  const second = farthestFrom(apart, first);
  const length = apart[first]?.[second] ?? 0;
  return apart.map((row) =>
    length === 0 ? 0 : (at(row, first) ** 2 + length ** 2 - at(row, second) ** 2) / (2 * length),
  );
}

function farthestFrom(apart: Distances, index: number): number {
  const row = apart[index] ?? [];
  return row.indexOf(Math.max(...row));
}

/** Swaps each pair that is nearer to its neighbours afterwards; false if there is no such pair. */
function swapPairs(order: number[], columns: number, apart: Distances): boolean {
  let isBetter = false;
  for (let a = 0; a < order.length; a += 1)
    for (let b = a + 1; b < order.length; b += 1) {
      const before = strain(order, columns, { apart, cells: [a, b] });
      swap(order, a, b);
      if (strain(order, columns, { apart, cells: [a, b] }) < before - 1e-9) isBetter = true;
      else swap(order, a, b);
    }
  return isBetter;
}

function swap(order: number[], a: number, b: number): void {
  [order[a], order[b]] = [at(order, b), at(order, a)];
}

/** The sum of the distances between the curves in some cells and their neighbours; a neighbour across a corner counts half. */
function strain(
  order: readonly number[],
  columns: number,
  { apart, cells }: { readonly apart: Distances; readonly cells: readonly number[] },
): number {
  let sum = 0;
  for (const cell of cells) {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    for (const [down, across] of neighbours) {
      const there = (row + down) * columns + column + across;
      if (column + across < 0 || column + across >= columns) continue;
      const other = order[there];
      if (other === undefined) continue;
      const d = apart[at(order, cell)]?.[other] ?? 0;
      sum += down !== 0 && across !== 0 ? d / 2 : d;
    }
  }
  return sum;
}

const neighbours = [-1, 0, 1].flatMap((down) =>
  [-1, 0, 1].flatMap((across) => (down === 0 && across === 0 ? [] : [[down, across] as const])),
);

const at = elementAt<number>;
const maxSweeps = 20;
