import type { App } from "../../../app.ts";
import { debounced } from "../../../time/debounced.ts";
import { latest } from "../../../time/latest.ts";
import { element, fillWith } from "../element.ts";

export interface FoldedTable<T> {
  readonly element: HTMLElement;
  /** Tells what there is to show; the table is made once it is open, and once what it shows has rested. */
  readonly show: (shown: T) => void;
}

/** A picture's numbers as a table that the reader may open. */
export function foldedTable<T>(
  app: App,
  toTable: (shown: T) => Promise<HTMLElement>,
): FoldedTable<T> {
  let told: { readonly shown: T } | undefined;
  const body = element("div");
  const fold = element(
    "details",
    { class: "table" },
    element("summary", {}, app.say("table")),
    body,
  );
  const make = latest<T>(async (shown) => fillWith(body, await toTable(shown)), app.log);
  const fill = (): void => {
    if (fold.open && told !== undefined) make(told.shown);
  };
  const fillSoon = debounced(150, fill);
  fold.addEventListener("toggle", fill);
  return {
    element: fold,
    show(shown) {
      told = { shown };
      if (fold.open) fillSoon();
    },
  };
}
