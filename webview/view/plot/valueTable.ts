import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { debounced } from "../../debounced.ts";
import type { Frame } from "../../plot/frame.ts";
import { dataTable } from "../parts/dataTable.ts";
import { element, fillWith } from "../parts/element.ts";

export interface ValueTable {
  readonly element: HTMLElement;
  show(frame: Frame): void;
}

/** The same picture as numbers: about thirty inputs in sight, every kink among them. */
export function valueTable(app: App): ValueTable {
  let latest: Frame | undefined;
  const body = element("div");
  const fold = element(
    "details",
    { class: "table" },
    element("summary", {}, app.say("table")),
    body,
  );
  const fill = (): void => {
    if (fold.open && latest !== undefined) fillWith(body, tableOf(app, latest));
  };
  const fillSoon = debounced(150, fill);
  fold.addEventListener("toggle", fill);
  return {
    element: fold,
    show(frame) {
      latest = frame;
      if (fold.open) fillSoon();
    },
  };
}

function tableOf({ say }: App, frame: Frame): HTMLElement {
  const several = new Set(frame.lines.map(({ label }) => label)).size > 1;
  const head = [
    "x",
    ...frame.lines.map(({ label, quantity }) =>
      several ? `${label}: ${say(quantity)}` : say(quantity),
    ),
  ];
  const rows = rowsOf(frame).map((index) =>
    [frame.inputs[index]!, ...frame.lines.map(({ values }) => values[index]!)].map((value) =>
      formatNumber(value, "single"),
    ),
  );
  return dataTable(say("table"), head, rows);
}

/** The indices of the samples in the table, ascending. */
export function rowsOf({ inputs, marks }: Frame): readonly number[] {
  const even = Array.from({ length: count + 1 }, (_, i) =>
    Math.round((i * (inputs.length - 1)) / count),
  );
  const kinks = marks.kinks
    .map((kink) => inputs.indexOf(Math.fround(kink)))
    .filter((index) => index >= 0);
  return [...new Set([...even, ...kinks])].sort((a, b) => a - b);
}

const count = 24;
