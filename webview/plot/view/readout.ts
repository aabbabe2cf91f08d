import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { debounced } from "../../time/debounced.ts";
import type { PlotFrame, Line } from "../frame.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { lineSample } from "../../view/parts/lineSample.ts";
import { numberCell, type NumberCell } from "../../view/parts/tables/numberCell.ts";
import { elementAt } from "../../../src/required.ts";

export interface Readout {
  readonly element: HTMLElement;
  /** Shows the exact numbers of a sample; by default those at the middle of the picture. */
  readonly show: (frame: PlotFrame | undefined, index: number | undefined) => void;
  /** Lets a screen reader read the numbers, once the cursor rests. */
  readonly speak: () => void;
}

/** The exact float32 numbers under the cursor: decimal and bits. */
export function readout(app: App): Readout {
  const list = element("div", { class: "readout", id: "readout" });
  let names = "";
  let cells: readonly NumberCell[] = [];
  const voice = element("p", { class: "unseen", attributes: { "aria-live": "polite" } });
  let sentence = "";
  return {
    element: element("div", {}, list, voice),
    show(frame, index) {
      if (frame === undefined) return;
      const at = index ?? nearest(frame.inputs, (frame.window.low + frame.window.high) / 2);
      const x = frame.inputs[at];
      if (x === undefined) return;
      const wanted = frame.lines.map((line) => line.short ?? nameIn(app, frame, line));
      // The cells stay while their names do: the cursor moves often, and sixty curves have many.
      if (wanted.join("\n") !== names || cells.length === 0) {
        names = wanted.join("\n");
        cells = [
          numberCell(element("span", { class: "letters" }, "x")),
          ...frame.lines.map((line, index) => lineCell(elementAt(wanted, index), line)),
        ];
        const many = !areOfOne(frame.lines);
        list.classList.toggle("many", many);
        list.tabIndex = many ? 0 : -1;
        fillWith(list, ...cells.map((one) => one.element));
      }
      [x, ...frame.lines.map(({ values }) => values[at] ?? NaN)].forEach((value, i) =>
        cells[i]?.show(value),
      );
      sentence = spoken(app, frame, at);
    },
    speak: debounced(250, () => {
      voice.textContent = sentence;
    }),
  };
}

/** The index of the sample that is nearest to a number. */
export function nearest(inputs: Float32Array, x: number): number {
  const above = inputs.findIndex((input) => input >= x);
  if (above <= 0) return above === 0 ? 0 : inputs.length - 1;
  return x - elementAt(inputs, above - 1) < elementAt(inputs, above) - x ? above - 1 : above;
}

function lineCell(name: string, { label, colour, quantity }: Line): NumberCell {
  const made = numberCell(
    lineSample(colour, quantity),
    element("span", { class: "letters" }, name),
  );
  made.element.title = label;
  return made;
}

/** The quantity, and whose it is where there are several functions. */
const nameIn = ({ say }: App, { lines }: PlotFrame, { label, quantity }: Line): string =>
  areOfOne(lines) ? say(quantity) : `${label}: ${say(quantity)}`;

const areOfOne = (lines: readonly Line[]): boolean =>
  lines.every(({ label }) => label === lines[0]?.label);

const spoken = (app: App, frame: PlotFrame, at: number): string =>
  [
    app.say("at", formatNumber(elementAt(frame.inputs, at), "single")),
    ...frame.lines.map(
      (line) => `${nameIn(app, frame, line)} ${formatNumber(elementAt(line.values, at), "single")}`,
    ),
  ].join(", ");
