import { debounced } from "../../debounced.ts";
import { element, fillWith } from "./element.ts";

export interface FoldedTable<T> {
  readonly element: HTMLElement;
  /** Tells what there is to show; the table is made once it is open, and once what it shows has rested. */
  readonly show: (shown: T) => void;
}

/** A picture's numbers as a table that the reader may open. */
export function foldedTable<T>(
  caption: string,
  toTable: (shown: T) => HTMLElement,
): FoldedTable<T> {
  let latest: { readonly shown: T } | undefined;
  const body = element("div");
  const fold = element("details", { class: "table" }, element("summary", {}, caption), body);
  const fill = (): void => {
    if (fold.open && latest !== undefined) fillWith(body, toTable(latest.shown));
  };
  const fillSoon = debounced(150, fill);
  fold.addEventListener("toggle", fill);
  return {
    element: fold,
    show(shown) {
      latest = { shown };
      if (fold.open) fillSoon();
    },
  };
}
