import type { Apart } from "../../src/present/facts.ts";
import { formatDifference } from "../../src/present/number.ts";
import { places } from "../../src/present/places.ts";
import type { App } from "../app.ts";
import type { Rival } from "../compare/rivals.ts";
import { dataGrid } from "./dataGrid.ts";
import { element, type Child } from "./element.ts";
import { reveal } from "./reveal.ts";
import { link } from "./ui.ts";

/** The largest difference of every two functions, and where it is; numbers tell the columns. */
export async function matrix(app: App, rivals: readonly Rival[]): Promise<HTMLElement> {
  const rows = await Promise.all(
    rivals.map(async (row, index) => [
      numbered(index, row.label),
      ...(await Promise.all(rivals.map((column) => cell(app, row, column)))),
    ]),
  );
  return element(
    "div",
    { class: "matrix" },
    dataGrid(
      app.say("matrix"),
      ["f", ...rivals.map((_, index) => numberOf(index))],
      rows,
      `minmax(200px, 1fr) repeat(${rivals.length}, 130px)`,
    ),
  );
}

/** The colour of the function's curve, its number and its name. */
const numbered = (index: number, label: string): HTMLElement =>
  element(
    "span",
    { class: "numbered" },
    element("span", {
      class: `swatch line-${(index % 6) + 1}`,
      attributes: { "aria-hidden": "true" },
    }),
    `${numberOf(index)} ${label}`,
  );

const numberOf = (index: number): string => String(index + 1);

async function cell(app: App, a: Rival, b: Rival): Promise<Child> {
  return a === b ? "" : textOf(app, await app.lab.call("apart", a, b));
}

function textOf(app: App, apart: Apart): Child {
  const { say } = app;
  switch (apart.kind) {
    case "nowhere":
      return say("alike");
    case "unbounded":
      return say("unbounded");
    case "unknown":
      return say("unknownDifference");
    case "most": {
      const at = places(apart.at);
      return link(say("apartAt", formatDifference(apart.value), at), say("zoomTo", at), () =>
        reveal(app, apart.at),
      );
    }
  }
}
