import { roundInputs } from "./roundInputs.ts";
import { spreads, type Scale } from "./scale.ts";
import { spacing, type Window } from "./window.ts";

export interface SampledAxis {
  readonly window: Window;
  readonly scale: Scale;
  readonly kinks?: readonly number[];
}

/**
 * The float32 inputs to compute for a picture of so many pixels: one a pixel column, evenly placed on the axis,
 * the round numbers of the table, every kink in sight with its two neighbours, none twice, in ascending order. Where a column is narrower than a float32 step
 * these are all the floats there are, and one more beyond each border.
 */
export function sample(
  { window, scale, kinks = [] }: SampledAxis,
  columns: number,
): Float32Array<ArrayBuffer> {
  const { place, value } = spreads[scale];
  const [from, to] = [place(window.low), place(window.high)];
  const inputs = new Set<number>([below(window.low), above(window.high)]);
  for (let i = 0; i <= columns; i += 1)
    inputs.add(Math.fround(value(from + ((to - from) * i) / columns)));
  for (const x of roundInputs(window, scale)) inputs.add(x);
  for (const kink of kinks)
    if (kink > window.low && kink < window.high)
      for (const x of around(Math.fround(kink))) inputs.add(x);
  const shown = scale === "log" ? [...inputs].filter((x) => x > 0) : inputs;
  return Float32Array.from(shown).sort();
}

/** Whether each float32 number in the window has a pixel of its own, so that they are worth showing one by one. */
export const showsSteps = (inputs: Float32Array, columns: number): boolean =>
  inputs.length * 4 < columns;

const around = (x: number): readonly number[] => [below(x), x, above(x)];
const above = (x: number): number => Math.fround(x + spacing(x));
const below = (x: number): number => Math.fround(x - spacing(x));
