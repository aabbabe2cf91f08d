import { element, type Child } from "../element.ts";

/**
 * A table that scrolls in its own box, by keys too; each row is named by its first cell.
 * It is the browser's own: a hundred rows of the toolkit's grid stop the page for longer than a person waits.
 */
export const dataTable = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement =>
  element(
    "div",
    { class: "grid", attributes: { tabindex: "0", role: "group", "aria-label": caption } },
    element(
      "table",
      { class: "data" },
      element("thead", {}, element("tr", {}, ...head.map((text) => heading("col", text)))),
      element("tbody", {}, ...rows.map(row)),
    ),
  );

const row = ([name, ...cells]: readonly Child[]): HTMLElement =>
  element("tr", {}, heading("row", name), ...cells.map((cell) => element("td", {}, cell)));

const heading = (scope: "row" | "col", child: Child): HTMLElement =>
  element("th", { attributes: { scope } }, child);
