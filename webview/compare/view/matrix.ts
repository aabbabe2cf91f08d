import { formatDifference } from "../../../src/present/text/number.ts";
import { places } from "../../../src/present/text/places.ts";
import type { App } from "../../app.ts";
import type { FunctionGroups, FunctionGroup } from "../families.ts";
import type { PairDifference } from "../pairs.ts";
import { plotSeconds } from "../../worker/timeouts.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { element, type Child } from "../../view/parts/element.ts";
import { reveal } from "../../view/parts/reveal.ts";
import { swatch } from "../../view/parts/swatch.ts";
import { link } from "../../view/parts/controls/controls.ts";
import { elementAt } from "../../../src/required.ts";

/** The largest difference of every two functions, and where it is: a larger one is of a stronger colour. */
export const matrix = (app: App, { families, apart }: FunctionGroups): HTMLElement =>
  dataTable(
    app.say("matrix"),
    [app.say("functions"), ...families.map((_, index) => numberOf(index))],
    families.map((family, row) => [
      numbered(row, family),
      ...elementAt(apart, row).map((one, column) => (row === column ? "" : cell(app, one))),
    ]),
  );

/** The colour of the function's curve, its number and where it is from. */
const numbered = (index: number, { label, colour }: FunctionGroup): HTMLElement =>
  element(
    "span",
    { class: "numbered", attributes: { title: label } },
    swatch(colour),
    element("span", { class: "shortened" }, `${numberOf(index)} ${label}`),
  );

const numberOf = (index: number): string => String(index + 1);

const cell = (app: App, apart: PairDifference): HTMLElement =>
  element("span", { class: `heat heat-${heatOf(apart)}` }, textOf(app, apart));

/** From 0 for the same to 4; undefined if it is not known. */
function heatOf(apart: PairDifference): number {
  if (apart.kind === "unbounded") return 4;
  if (apart.kind !== "most") return 0;
  return 1 + bounds.filter((bound) => apart.value >= bound).length;
}

const bounds = [0.01, 0.1, 0.5];

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
