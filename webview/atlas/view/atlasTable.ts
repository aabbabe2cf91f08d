import { meanDistance } from "../../../src/present/atlas/layout.ts";
import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { foldedTable } from "../../view/parts/tables/foldedTable.ts";
import type { AtlasCurve } from "./places.ts";

/** The atlas as a table: each function of one number, the frameworks that have it, and the nearest other function. */
export function atlasTable(app: App, curves: readonly AtlasCurve[]): HTMLElement {
  const { say } = app;
  const table = foldedTable<readonly AtlasCurve[]>(app, (shown) =>
    Promise.resolve(
      dataTable(
        say("atlas"),
        [say("functions"), say("framework"), say("nearest"), say("meanDistance")],
        shown.map((one) => [one.name, one.where.join(", "), ...nearestOf(one, shown)]),
      ),
    ),
  );
  table.show(curves);
  return table.element;
}

function nearestOf(one: AtlasCurve, all: readonly AtlasCurve[]): readonly string[] {
  let [name, least] = ["", Infinity];
  for (const other of all) {
    const distance = other === one ? Infinity : meanDistance(one.heights, other.heights);
    if (distance < least) [name, least] = [other.name, distance];
  }
  return [name, formatNumber(Number(least.toPrecision(2)))];
}
