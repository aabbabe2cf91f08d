import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { nodeAt, nodes, reach } from "../plane.ts";
import type { CurveShown, PlaneShown } from "../shown.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { foldedTable, type FoldedTable } from "../../view/parts/tables/foldedTable.ts";
import { elementAt } from "../../../src/required.ts";

/** The same picture as numbers: at each whole x₁ and x₂, or along one input at each half. */
export const surfaceTable = (app: App): FoldedTable<PlaneShown | CurveShown> =>
  foldedTable(app, (shown) =>
    Promise.resolve(shown.kind === "plane" ? overTwo(app, shown) : overOne(app, shown)),
  );

function overTwo({ say }: App, { field: { values } }: PlaneShown): HTMLElement {
  const whole = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  const head = ["x₂ \\ x₁", ...whole.map((x1) => formatNumber(x1))];
  const rows = [...whole]
    .reverse()
    .map((x2) => [
      formatNumber(x2),
      ...whole.map((x1) => formatNumber(elementAt(values, nodeAt(x2) * nodes + nodeAt(x1)))),
    ]);
  return dataTable(say("table"), head, rows);
}

function overOne({ say }: App, { inputs, target, fit }: CurveShown): HTMLElement {
  const halves = Array.from({ length: 4 * reach + 1 }, (_, index) => nodeAt(index / 2 - reach));
  const rows = halves.map((node) =>
    [inputs, target, fit].map((line) => formatNumber(elementAt(line, node), "single")),
  );
  return dataTable(say("table"), ["x", say("target"), say("fit")], rows);
}
