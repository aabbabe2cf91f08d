import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import type { Frame } from "../../plot/frame.ts";
import { dataTable } from "../parts/dataTable.ts";
import { rowsOf } from "../parts/rowsOf.ts";
import { foldedTable, type FoldedTable } from "../parts/foldedTable.ts";
import { elementAt } from "../../../src/required.ts";

/** The same picture as numbers: about thirty inputs in sight, every kink among them. */
export const valueTable = (app: App): FoldedTable<Frame> =>
  foldedTable(app, (frame) => tableOf(app, frame));

async function tableOf({ say }: App, frame: Frame): Promise<HTMLElement> {
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
function samplesOf({ inputs, marks }: Frame): readonly number[] {
  const even = Array.from({ length: count + 1 }, (_, i) =>
    Math.round((i * (inputs.length - 1)) / count),
  );
  const kinks = marks.kinks
    .map((kink) => inputs.indexOf(Math.fround(kink)))
    .filter((index) => index >= 0);
  return [...new Set([...even, ...kinks])].sort((a, b) => a - b);
}

const count = 24;
