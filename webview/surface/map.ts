import { themeOf } from "../plot/theme.ts";
import type { Weights } from "../state.ts";
import { cells, lineOf, reach } from "./grid.ts";
import { pixels, type Colour, type Extent } from "./shade.ts";

export interface MapOf {
  /** One value for each cell, row by row from the top. */
  readonly values: Float32Array;
  readonly extent: Extent;
  /** Sums at which the function bends. */
  readonly kinks: readonly number[];
  readonly weights: Weights;
}

/** Paints the map, the lines where the function bends, the axes, and the weights as an arrow. */
export function drawMap(
  canvas: HTMLCanvasElement,
  { values, extent, kinks, weights }: MapOf,
): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const theme = themeOf(canvas);
  const ramp = { low: rgb(theme.lines[0]!), middle: rgb(theme.paper), high: rgb(theme.lines[1]!) };
  const image = new ImageData(pixels(values, extent, ramp), cells, cells);
  const small = new OffscreenCanvas(cells, cells);
  small.getContext("2d")?.putImageData(image, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.drawImage(small, 0, 0, canvas.width, canvas.height);
  const scale = canvas.width / (2 * reach);
  const at = ([x1, x2]: readonly [number, number]): readonly [number, number] => [
    (x1 + reach) * scale,
    (reach - x2) * scale,
  ];
  const stroke = (from: readonly [number, number], to: readonly [number, number]): void => {
    context.beginPath();
    context.moveTo(...at(from));
    context.lineTo(...at(to));
    context.stroke();
  };
  context.strokeStyle = theme.faint;
  context.lineWidth = 1;
  stroke([-reach, 0], [reach, 0]);
  stroke([0, -reach], [0, reach]);
  context.strokeStyle = theme.ink;
  context.setLineDash([6, 4]);
  for (const kink of kinks) {
    const line = lineOf(weights, kink);
    if (line !== undefined) stroke(line.from, line.to);
  }
  context.setLineDash([]);
  context.lineWidth = 3;
  stroke([0, 0], [weights.w1, weights.w2]);
  context.fillStyle = theme.ink;
  context.beginPath();
  context.arc(...at([weights.w1, weights.w2]), 7, 0, 2 * Math.PI);
  context.fill();
}

/** Any colour of CSS as the three channels that a screen shows. */
function rgb(colour: string): Colour {
  const probe = new OffscreenCanvas(1, 1).getContext("2d");
  if (probe === null) return [128, 128, 128];
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  const { data } = probe.getImageData(0, 0, 1, 1);
  return [data[0]!, data[1]!, data[2]!];
}
