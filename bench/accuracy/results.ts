import type { Adapter, Inputs } from "../../src/verify/report.ts";

import type { Judged, Largest } from "./cell.ts";
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
const judgedCells = ({ cells }: Row): readonly Judged[] =>
  Object.values(cells).filter((cell) => "largest" in cell);

/** Which of a cell's two maxima is meant. */
export type Among = (cell: Judged) => Largest;

/** The smallest of a row's maxima; a column that yields NaN or infinity has no maximum. */
export const smallest = (row: Row, among: Among): number =>
  Math.min(...judgedCells(row).map((cell) => (cell.astray === null ? among(cell).ulp : Infinity)));

/** The rows in which some column is nearer to the real values than our stable kernel. */
export const lostRows = (rows: readonly Row[], among: Among): readonly Row[] =>
  rows.filter((row) => {
    const { stable } = row.cells;
    if ("lack" in stable) return true;
    return stable.astray !== null || among(stable).ulp > smallest(row, among);
  });

/** The rows that subnormal inputs or results decide in some column. */
export const rowsWithSubnormal = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) =>
    judgedCells(row).some(({ largest, amongNormal }) => largest.ulp !== amongNormal.ulp),
  );
