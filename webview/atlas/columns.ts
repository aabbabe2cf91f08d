/** A place for cells, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * As few columns, and so as large cells, as lets all cells of some grids, one below the other, be in sight; the smallest
 * cells where that is impossible.
 */
export function columnsFor(grids: readonly number[], { width, height }: Room): number {
  const most = Math.max(1, Math.floor(width / smallest));
  const least = Math.min(most, Math.max(1, Math.ceil(width / largest)));
  for (let columns = least; columns < most; columns += 1) {
    const rows = grids.reduce((sum, cells) => sum + Math.ceil(cells / columns), 0);
    if (rows * (pictureShare * (width / columns) + nameHeight) <= height) return columns;
  }
  return most;
}

const smallest = 68;
const largest = 140;
/** Of a cell's width. */
const pictureShare = 0.66;
/** With the room around it. */
const nameHeight = 27;
