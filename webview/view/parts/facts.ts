import { element } from "./element.ts";

/** A fact in one line: its subject and its text; an empty text shows nothing. */
export type FactLine = readonly [name: string, text: string];

export const factList = (facts: readonly FactLine[]): HTMLElement =>
  element(
    "dl",
    { class: "facts" },
    ...facts
      .filter(([, text]) => text !== "")
      .flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)]),
  );
