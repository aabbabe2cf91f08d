import { elementAt } from "../../required.ts";

/**
 * A Markdown table whose columns are also aligned as plain text. Numbers are flush right;
 * the first `texts` columns hold text and are flush left. A bar inside a cell stays inside it.
 */
export function alignedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  texts = 0,
): string {
  const escaped = (row: readonly string[]): readonly string[] =>
    row.map((cell) => cell.replaceAll("|", "\\|"));
  const [first, rest] = [escaped(head), rows.map(escaped)];
  const widths = first.map((cell, i) =>
    rest.reduce(
      (width, row) => Math.max(width, elementAt(row, i).length),
      Math.max(3, cell.length),
    ),
  );
  const cells = (row: readonly string[]): readonly string[] =>
    row.map((cell, i) =>
      i < texts ? cell.padEnd(elementAt(widths, i)) : cell.padStart(elementAt(widths, i)),
    );
  const rule = widths.map((width, i) => `${"-".repeat(width - 1)}${i < texts ? "-" : ":"}`);
  return [cells(first), rule, ...rest.map(cells)].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
