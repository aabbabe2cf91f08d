// A curve that changes into that of another version, in pictures between the two.
import { elementAt } from "../../../src/required.ts";
import type { Line, PlotFrame } from "../frame.ts";
import type { Window } from "../axes/window.ts";

/** Whether two frames show the same functions in the same window, at least one of them in another version. */
export const isOtherVersion = (from: PlotFrame, to: PlotFrame): boolean =>
  JSON.stringify([from.window, from.scales]) === JSON.stringify([to.window, to.scales]) &&
  from.lines.length === to.lines.length &&
  to.lines.every((line, index) => isSameFunction(elementAt(from.lines, index), line)) &&
  to.lines.some(({ label }, index) => label !== elementAt(from.lines, index).label);

const isSameFunction = (a: Line, b: Line): boolean =>
  a.name !== undefined && a.name === b.name && a.quantity === b.quantity && a.colour === b.colour;

/** The frame between two, at a share of the way from 0 to 1. Where the first frame has no value, that of the second. */
export function between(from: PlotFrame, to: PlotFrame, share: number): PlotFrame {
  const blend = (a: number, b: number): number => (Number.isFinite(a) ? a + (b - a) * share : b);
  const stretch = (a: Window, b: Window): Window => ({
    low: blend(a.low, b.low),
    high: blend(a.high, b.high),
  });
  const before = placesIn(from.inputs, to.inputs);
  const lines = to.lines.map((line, index) => {
    const { values } = elementAt(from.lines, index);
    const blended = line.values.map((y, at) => blend(valueAt(values, elementAt(before, at)), y));
    return { ...line, kinks: [], values: blended };
  });
  return { ...to, height: stretch(from.height, to.height), lines };
}

/** The interpolated value at a place between two samples; NaN beside a gap. */
function valueAt(values: Float32Array, place: number): number {
  const index = Math.floor(place);
  const [left = NaN, right = left] = [values[index], values[index + 1]];
  return left + (right - left) * (place - index);
}

/** For each input of the second list, its place among the samples of the first, as an index with a fraction. */
function placesIn(samples: Float32Array, inputs: Float32Array): Float64Array {
  let index = 0;
  const last = samples.length - 1;
  return Float64Array.from(inputs, (x) => {
    while (index < last && elementAt(samples, index + 1) <= x) index += 1;
    if (index >= last) return last;
    const [low, high] = [elementAt(samples, index), elementAt(samples, index + 1)];
    return index + Math.max(0, (x - low) / (high - low));
  });
}
