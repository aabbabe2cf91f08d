import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import type { PlotFrame } from "../frame.ts";
import { roundInputs } from "../axes/roundInputs.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { rowsOf } from "../../view/parts/tables/rowsOf.ts";
import { foldedTable, type FoldedTable } from "../../view/parts/tables/foldedTable.ts";
import { elementAt } from "../../../src/required.ts";

/** The same picture as numbers: about two dozen round inputs in sight, and every kink. */
export const valueTable = (app: App): FoldedTable<PlotFrame> =>
  foldedTable(app, (frame) => tableOf(app, frame));

async function tableOf({ say }: App, frame: PlotFrame): Promise<HTMLElement> {
  const several = new Set(frame.lines.map(({ label }) => label)).size > 1;
  const head = [
    "x",
    ...frame.lines.map(({ label, quantity }) =>
      several ? `${label}: ${say(quantity)}` : say(quantity),
    ),
  ];
  const rows = await rowsOf(samplesOf(frame), (index) =>
    [
      elementAt(frame.inputs, index),
      ...frame.lines.map(({ values }) => elementAt(values, index)),
    ].map((value) => formatNumber(value, "single")),
  );
  return dataTable(say("table"), head, rows);
}

/** The indices of the samples in the table, ascending. */
function samplesOf({ inputs, marks, window, scales }: PlotFrame): readonly number[] {
  const shown = [...roundInputs(window, scales.x), ...marks.kinks.map((kink) => Math.fround(kink))];
  const indices = shown.map((x) => inputs.indexOf(x)).filter((index) => index >= 0);
  return [...new Set(indices)].sort((a, b) => a - b);
}
