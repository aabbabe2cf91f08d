// The names right of a picture, each with its own kind of line, and below it the distance.
import { fitted, label, line } from "./marks.ts";
import type { Palette } from "./palette.ts";
import { elementAt } from "../../required.ts";

export interface Legend {
  /** Pixels of its left edge. */
  readonly x: number;
  readonly name: string;
  /** Whether the slope is drawn. */
  readonly slope: boolean;
  readonly others: readonly { readonly name: string; readonly apart: string }[];
  /** What is not drawn. */
  readonly more: string;
}

export function legend(
  { x, name, slope, others, more }: Legend,
  palette: Palette,
): readonly string[] {
  const sample = (y: number, strokes: string): string => line(`M${x} ${y}h20`, strokes);
  const text = (y: number, said: string): string =>
    label({ x: x + 26, y: y + 3.5, anchor: "start" }, fitted(said, 33), palette.ink);
  const placed = others.map((other, i) => ({ ...other, at: 29 + i * 24 }));
  return [
    sample(11, ownStroke(palette)),
    text(11, name),
    ...(slope ? [sample(30, ghostStroke(palette, 0)), text(30, "f′")] : []),
    ...placed.flatMap((other, i) => [
      sample(other.at, ghostStroke(palette, i)),
      text(other.at, other.name),
      text(other.at + 10.5, other.apart),
    ]),
    more === "" ? "" : text(29 + placed.length * 24, more),
  ];
}

export const ownStroke = ({ value }: Palette): string => `stroke="${value}" stroke-width="2.4"`;

/** Each with its own dashes, so that curves are not distinguished only by colour. */
export const ghostStroke = ({ ghosts }: Palette, index: number): string =>
  `stroke="${elementAt(ghosts, index)}" stroke-width="1.7" stroke-dasharray="${dashes[index] ?? ""}"`;

const dashes = ["6 3", "2 3", "9 3 2 3"];
