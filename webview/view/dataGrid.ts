import { element, type Child } from "./element.ts";

/** A grid of texts with a header row; `widths` are those of CSS grids, for all columns. */
export const dataGrid = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Child[])[],
  widths?: string,
): HTMLElement =>
  element(
    "vscode-data-grid",
    {
      attributes: {
        "aria-label": caption,
        "generate-header": "none",
        "grid-template-columns": widths,
      },
    },
    gridRow(head, "columnheader", "header"),
    ...rows.map((row) => gridRow(row, "default", "default")),
  );

const gridRow = (cells: readonly Child[], cellType: string, rowType: string): HTMLElement =>
  element(
    "vscode-data-grid-row",
    { attributes: { "row-type": rowType } },
    ...cells.map((cell, index) =>
      element(
        "vscode-data-grid-cell",
        { attributes: { "cell-type": cellType, "grid-column": String(index + 1) } },
        cell,
      ),
    ),
  );
