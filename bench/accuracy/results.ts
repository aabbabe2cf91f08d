import type { Adapter, Inputs } from "../../src/verify/report.ts";

import type { Judged } from "./cell.ts";
import { columns, type Column } from "./functions.ts";
import type { Row } from "./row.ts";

/** The table, and what it was made with. */
export interface Results {
  readonly inputs: Omit<Inputs, "count">;
  readonly adapter: Adapter;
  readonly browser: string;
  readonly system: string;
  readonly peers: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

export const columnNames = Object.keys(columns) as readonly Column[];

/** The cells of a row that hold figures. */
export const judgedCells = ({ cells }: Row): readonly Judged[] =>
  Object.values(cells).filter((cell) => "maxUlp" in cell);

/** The smallest of a row's maxima; a column that strays into NaN or infinity has none. */
export const smallest = (row: Row): number =>
  Math.min(...judgedCells(row).map((cell) => (cell.astray === null ? cell.maxUlp : Infinity)));

/** The rows in which some column is nearer to the real values than our stable kernel. */
export const lostRows = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => {
    const { stable } = row.cells;
    return !("maxUlp" in stable) || stable.astray !== null || stable.maxUlp > smallest(row);
  });
