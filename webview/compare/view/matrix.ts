import { formatDifference } from "../../../src/present/text/number.ts";
import { places } from "../../../src/present/text/places.ts";
import type { App } from "../../app.ts";
import type { Pair, PairDifference } from "../pairs.ts";
import type { Rival } from "../rivals.ts";
import { plotSeconds } from "../../lab/patience.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { reveal } from "../../view/parts/reveal.ts";
import { swatch } from "../../view/parts/swatch.ts";
import { link } from "../../view/parts/controls/controls.ts";
import { elementAt } from "../../../src/required.ts";

export interface Matrix {
  readonly element: HTMLElement;
  /** Puts an answer into its cell and into the mirrored one. */
  readonly tell: (pair: Pair, apart: PairDifference) => void;
}

/** The largest difference of every two functions, and where it is; numbers tell the columns. */
export function matrix(app: App, rivals: readonly Rival[]): Matrix {
  const cells = rivals.map((_, row) =>
    rivals.map((_, column) => element("span", {}, row === column ? "" : "…")),
  );
  return {
    element: dataTable(
      app.say("matrix"),
      ["f", ...rivals.map((_, index) => numberOf(index))],
      rivals.map((rival, index) => [numbered(index, rival), ...elementAt(cells, index)]),
    ),
    tell({ row, column }, apart) {
      for (const cell of [
        elementAt(elementAt(cells, row), column),
        elementAt(elementAt(cells, column), row),
      ])
        fillWith(cell, textOf(app, apart));
    },
  };
}

/** The colour of the function's curve, its number and its name. */
const numbered = (index: number, { label, colour }: Rival): HTMLElement =>
  element("span", { class: "numbered" }, swatch(colour), `${numberOf(index)} ${label}`);

const numberOf = (index: number): string => String(index + 1);

function textOf(app: App, apart: PairDifference): Child {
  const { say } = app;
  switch (apart.kind) {
    case "nowhere":
      return say("alike");
    case "unbounded":
      return say("unbounded");
    case "unknown":
      return say("unknownDifference");
    case "late":
      return say("notInTime", plotSeconds);
    case "most": {
      const at = places(apart.at);
      return link(say("apartAt", formatDifference(apart.value), at), say("zoomTo", at), () =>
        reveal(app, apart.at),
      );
    }
  }
}
