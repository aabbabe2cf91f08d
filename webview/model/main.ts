// The page of a saved model: one table, made of the host's data.
import "./model.css";
import * as v from "valibot";
import { modelTableSchema, type ModelTable } from "../../src/protocol/modelTable.ts";

interface Editor {
  postMessage(message: unknown): void;
}
declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  const told = v.safeParse(modelTableSchema, data);
  if (told.success) document.body.replaceChildren(page(told.output));
});
editor.postMessage({ kind: "ready" });

function page({ title, notes, head, rows }: ModelTable): HTMLElement {
  const main = element("main", element("h1", title), ...notes.map((note) => element("p", note)));
  if (rows.length > 0) main.append(tableOf({ title, head, rows }));
  return main;
}

function tableOf({ title, head, rows }: Pick<ModelTable, "title" | "head" | "rows">): HTMLElement {
  const headings = head.map((text) => {
    const cell = element("th", text);
    cell.scope = "col";
    return cell;
  });
  const body = rows.map(({ cells, isChanged }) => {
    const [layer = "", ...others] = cells;
    const heading = element("th", layer);
    heading.scope = "row";
    const row = element("tr", heading, ...others.map((text) => element("td", text)));
    row.classList.toggle("changed", isChanged);
    return row;
  });
  const table = element(
    "table",
    element("thead", element("tr", ...headings)),
    element("tbody", ...body),
  );
  table.setAttribute("aria-label", title);
  return table;
}

/** An element with texts and elements in it; a text is never read as HTML. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}
