/** A place for cells, in CSS pixels. */
export interface AvailableSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The fewest columns, and so the largest cells, with which several grids, one below the other, fit into the room. If
 * they do not fit with any number of columns, the most columns that the width allows.
 */
export function columnsFor(
  cellsOfGrids: readonly number[],
  { width, height }: AvailableSize,
): number {
  const maxColumns = Math.max(1, Math.floor(width / minCellWidth));
  const minColumns = Math.min(maxColumns, Math.max(1, Math.ceil(width / maxCellWidth)));
  for (let columns = minColumns; columns < maxColumns; columns += 1) {
    const rows = cellsOfGrids.reduce((sum, cells) => sum + Math.ceil(cells / columns), 0);
    if (rows * (pictureShare * (width / columns) + nameHeight) <= height) return columns;
  }
  return maxColumns;
}

const minCellWidth = 68;
const maxCellWidth = 140;
/** The height of a cell's picture, as a share of the cell's width. */
const pictureShare = 0.66;
/** The height of a cell's name with the space around it, in CSS pixels. */
const nameHeight = 27;
