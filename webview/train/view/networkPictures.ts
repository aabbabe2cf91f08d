import type { Task } from "../../../src/training/tasks.ts";
import type { App } from "../../app.ts";
import { paletteFor } from "../../surface/themePalette.ts";
import { surfaceNodes } from "../surfaceNodes.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { drawing, element } from "../../view/parts/element.ts";
import { short } from "./answerText.ts";

/** A network, and all those it is one of. */
export interface ShownNetwork {
  readonly label: string;
  readonly task: Task;
  /** The losses that are numbers, from the smallest. */
  readonly losses: readonly number[];
  readonly loss: number;
  readonly outputs: Float32Array;
}

/** Bars grow with the square root, so that a single network is seen. */
export function lossHistogram({ say }: App, { losses, loss }: ShownNetwork): SVGElement {
  const most = losses.at(-1) ?? 0;
  const bins = Array.from({ length: binCount }, () => 0);
  const binOf = (value: number): number =>
    Math.min(binCount - 1, Math.floor((value / (most || 1)) * binCount));
  for (const value of losses) bins[binOf(value)] = (bins[binOf(value)] ?? 0) + 1;
  const highest = Math.sqrt(Math.max(1, ...bins));
  return drawing(
    "svg",
    {
      class: "losses",
      attributes: {
        viewBox: `0 0 ${binCount} 100`,
        preserveAspectRatio: "none",
        role: "img",
        "aria-label": say("histogramOf", short(losses[0] ?? NaN), short(most), short(loss)),
      },
    },
    ...bins.map((count, index) =>
      drawing("rect", {
        ...(index === binOf(loss) && { class: "picked" }),
        attributes: {
          x: String(index + 0.05),
          width: "0.9",
          y: String(100 - (96 * Math.sqrt(count)) / highest),
          height: String((96 * Math.sqrt(count)) / highest),
        },
      }),
    ),
  );
}

/** The outputs as colours, with the samples on top. */
export function networkMap(
  app: App,
  { task, outputs, loss, label }: ShownNetwork,
  holder: Element,
): HTMLElement {
  const range = rangeOf(outputs);
  if (task.square.length === 1) return curvePicture(app, { task, outputs, loss, label }, range);
  // Targets are 0 and 1: what a network answers is seen against them.
  const [low, high] = [Math.min(0, range[0]), Math.max(1, range[1])];
  const canvas = element("canvas", {
    id: "network-map",
    attributes: {
      width: String(surfaceNodes),
      height: String(outputs.length / surfaceNodes),
      role: "img",
      "aria-label": surfaceText(app, { label, loss }, range),
    },
  });
  const { ramp } = paletteFor(holder);
  const pixels = new ImageData(surfaceNodes, outputs.length / surfaceNodes);
  outputs.forEach((value, index) => {
    const share = high > low ? (value - low) / (high - low) : 0.5;
    const colour = ramp[Math.round(share * (ramp.length - 1))] ?? [0.5, 0.5, 0.5];
    const row = pixels.height - 1 - Math.floor(index / surfaceNodes);
    const at = 4 * (row * surfaceNodes + (index % surfaceNodes));
    colour.forEach((channel, k) => (pixels.data[at + k] = Math.round(255 * channel)));
    pixels.data[at + 3] = 255;
  });
  canvas.getContext("2d")?.putImageData(pixels, 0, 0);
  const [across, along] = task.square;
  const place = (value: number, [from, to]: readonly [number, number]): number =>
    (100 * (value - from)) / (to - from);
  const samples = drawing(
    "svg",
    { attributes: { viewBox: "-3 -3 106 106", "aria-hidden": "true" } },
    ...task.samples.map(({ inputs: [x = 0, y = 0], target }) =>
      drawing("circle", {
        class: target > 0.5 ? "one" : "zero",
        attributes: {
          cx: String(across === undefined ? 50 : place(x, across)),
          cy: String(along === undefined ? 50 : 100 - place(y, along)),
          r: task.samples.length > 8 ? "1.6" : "3",
        },
      }),
    ),
  );
  return element(
    "figure",
    { class: "network-map" },
    element("div", { class: "over" }, canvas, samples),
    element(
      "figcaption",
      { class: "caption" },
      app.say("surfaceCaption", short(loss), ...range.map(short)),
    ),
  );
}

type Range = readonly [low: number, high: number];

const rangeOf = (outputs: Float32Array): Range => [Math.min(...outputs), Math.max(...outputs)];

const surfaceText = (
  { say }: App,
  { label, loss }: Pick<ShownNetwork, "label" | "loss">,
  [low, high]: Range,
): string => say("surfaceOf", label, short(loss), short(low), short(high));

/** The output of a network with one input as a curve among its samples. */
function curvePicture(
  app: App,
  { task, outputs, loss, label }: Pick<ShownNetwork, "task" | "outputs" | "loss" | "label">,
  range: Range,
): HTMLElement {
  const [low, high] = [Math.min(-1, range[0]), Math.max(1, range[1])];
  const up = (value: number): number => 100 - (100 * (value - low)) / (high - low);
  const [[from, to] = [-1, 1]] = task.square;
  const path = Array.from(outputs, (value, index) => {
    const x = (100 * index) / (outputs.length - 1);
    return `${index === 0 ? "M" : "L"}${x.toFixed(2)} ${up(value).toFixed(2)}`;
  }).join("");
  return element(
    "figure",
    { class: "network-map", id: "network-map" },
    element(
      "div",
      { class: "over" },
      drawing(
        "svg",
        {
          attributes: {
            viewBox: "-3 -3 106 106",
            role: "img",
            "aria-label": surfaceText(app, { label, loss }, range),
          },
        },
        drawing("path", { attributes: { d: path, fill: "none", stroke: "var(--lens-line-1)" } }),
        ...task.samples.map(({ inputs: [x = 0], target }) =>
          drawing("circle", {
            class: "zero",
            attributes: {
              cx: String((100 * (x - from)) / (to - from)),
              cy: String(up(target)),
              r: "1.2",
            },
          }),
        ),
      ),
    ),
    element(
      "figcaption",
      { class: "caption" },
      app.say("surfaceCaption", short(loss), ...range.map(short)),
    ),
  );
}

export function networkTable({ say }: App, { task, outputs }: ShownNetwork): HTMLElement {
  const [across, along] = task.square;
  const nodeOf = (value: number, [low, high]: readonly [number, number]): number =>
    Math.max(
      0,
      Math.min(surfaceNodes - 1, Math.round(((value - low) / (high - low)) * (surfaceNodes - 1))),
    );
  return dataTable(
    say("oneNetwork"),
    [say("inputs"), say("target"), say("output")],
    task.samples.map(({ inputs, target }) => {
      const column = across === undefined ? 0 : nodeOf(inputs[0] ?? 0, across);
      const row = along === undefined ? 0 : nodeOf(inputs[1] ?? 0, along);
      return [
        inputs.map(short).join(", "),
        short(target),
        short(outputs[row * surfaceNodes + column] ?? NaN),
      ];
    }),
  );
}

const binCount = 40;
