import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import type { Binarised } from "../binarised.ts";
import { lineColour, themeOf } from "../../plot/chart/theme.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { element } from "../../view/parts/element.ts";
import { elementAt, last } from "../../../src/required.ts";

/** One function's sampled picture, with what it was drawn from. */
export interface BinarisedStrip {
  readonly label: string;
  /** Which of the theme's colours its curve has. */
  readonly colour: number;
  readonly inputs: Float32Array;
  readonly probabilities: Float32Array;
  readonly pixels: Binarised;
  /** How many pixels are to be expected at +1. */
  readonly expected: number;
}

/** The picture, what there is to see in it as a sentence, and its columns as a table. */
export function binarisedPicture({ say }: App, strip: BinarisedStrip): HTMLElement {
  const { label, inputs, pixels, expected } = strip;
  const ones = pixels.counts.reduce((sum, count) => sum + count, 0);
  const sentence = say(
    "binarisedPicture",
    label,
    ones,
    pixels.ones.length,
    formatNumber(Math.round(expected)),
    formatNumber(elementAt(inputs, 0)),
    formatNumber(last(inputs)),
  );
  return element(
    "figure",
    { class: "strip" },
    painted(strip, sentence),
    element("figcaption", { class: "caption" }, sentence),
    element("details", {}, element("summary", {}, say("table")), table(say, strip)),
  );
}

/** The pixels that are +1 in the colour of the function's curve, the others left as paper. */
function painted({ colour, pixels }: BinarisedStrip, sentence: string): HTMLCanvasElement {
  const { columns, rows, ones } = pixels;
  const canvas = element("canvas", { attributes: { role: "img", "aria-label": sentence } });
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  const stencil = context.createImageData(columns, rows);
  ones.forEach((one, pixel) => {
    if (one) stencil.data[4 * pixel + 3] = 255;
  });
  context.putImageData(stencil, 0, 0);
  context.globalCompositeOperation = "source-in";
  context.fillStyle = lineColour(themeOf(document.body), colour);
  context.fillRect(0, 0, columns, rows);
  return canvas;
}

function table(say: App["say"], { inputs, probabilities, pixels }: BinarisedStrip): HTMLElement {
  const rows = Array.from(inputs, (_, column) => column)
    .filter((column) => column % every === every / 2)
    .map((column) => [
      formatNumber(elementAt(inputs, column)),
      formatNumber(elementAt(probabilities, column)),
      `${elementAt(pixels.counts, column)} / ${pixels.rows}`,
    ]);
  return dataTable(say("table"), ["x", say("probability"), "+1"], rows);
}

/** The number of columns that one row of the table represents. */
const every = 12;
