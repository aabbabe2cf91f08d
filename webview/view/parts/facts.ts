import { element } from "./element.ts";

/** A fact in one line: what it is about, and what there is to say; an empty text says nothing. */
export type FactLine = readonly [name: string, text: string];

export const factList = (facts: readonly FactLine[]): HTMLElement =>
  element(
    "dl",
    { class: "facts" },
    ...facts
      .filter(([, text]) => text !== "")
      .flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)]),
  );
