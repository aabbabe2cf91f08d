import type { App } from "../../../app.ts";
import { element } from "../../../view/parts/element.ts";

/** Hides the rows of a tag that do not fit in it, and shows their number below the others; again at each call. */
export function countCutOff({ say }: App, tag: HTMLElement): () => void {
  const line = element("p", { class: "more" });
  tag.append(line);
  return () => {
    const rows = [...tag.querySelectorAll(".number")];
    line.textContent = "";
    // The line takes room itself, and so may cut off one row more.
    if (rows.some(isCut)) line.textContent = say("more", rows.length);
    const cut = new Set(rows.filter(isCut));
    for (const row of rows) row.classList.toggle("cut", cut.has(row));
    if (cut.size > 0) line.textContent = say("more", cut.size);
  };
}

/** Whether a row reaches below the list that it is in. */
function isCut(row: Element): boolean {
  const list = row.parentElement?.getBoundingClientRect();
  return list !== undefined && row.getBoundingClientRect().bottom > list.bottom + 1;
}
