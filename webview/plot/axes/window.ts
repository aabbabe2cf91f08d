import { smallest, spreads, type Scale } from "./scale.ts";

/** The stretch of the input axis that is on show: a closed interval, `low < high`. */
export interface Window {
  readonly low: number;
  readonly high: number;
}

export const home: Window = { low: -6, high: 6 };

/** What of a window an axis can show; a logarithmic one shows no number below zero, nor zero. */
export const windowOn = ({ low, high }: Window, scale: Scale): Window =>
  scale !== "log" || low > 0
    ? { low, high }
    : high > 0
      ? { low: high / 1e4, high }
      : { low: 0.001, high: 10 };

/** Nothing beyond the floats is on show. */
const widest = 3.4028234663852886e38;

export interface Zoom {
  /** Below 1: closer. */
  readonly factor: number;
  /** The number that stays where it is. */
  readonly at: number;
}

export function zoom(window: Window, { factor, at }: Zoom, scale: Scale): Window {
  const { place, value } = spreads[scale];
  const centre = place(at);
  return (
    bounded(
      {
        low: value(centre + (place(window.low) - centre) * factor),
        high: value(centre + (place(window.high) - centre) * factor),
      },
      scale,
    ) ?? window
  );
}

/** Moves by a share of the width: 0.5 shows what was half a window to the right. */
export function pan(window: Window, share: number, scale: Scale): Window {
  const { place, value } = spreads[scale];
  const step = (place(window.high) - place(window.low)) * share;
  return (
    bounded(
      { low: value(place(window.low) + step), high: value(place(window.high) + step) },
      scale,
    ) ?? window
  );
}

/** The window from two numbers that a person typed, in either order; undefined when they do not span one. */
export const windowOf = (a: number, b: number, scale: Scale): Window | undefined =>
  bounded({ low: Math.min(a, b), high: Math.max(a, b) }, scale);

/** The narrowest useful window around a number: a few float32 steps to each side. */
export function closeUp(at: number, steps: number): Window {
  const step = spacing(at);
  return { low: at - steps * step, high: at + steps * step };
}

/** The distance between neighbouring float32 numbers near a value. */
export function spacing(value: number): number {
  const size = Math.abs(value);
  if (size < 2 ** -126) return 2 ** -149;
  return 2 ** (Math.floor(Math.log2(Math.min(size, widest))) - 23);
}

/** Undefined if the interval is outside the floats, is empty, or is finer than three float32 steps. */
function bounded({ low, high }: Window, scale: Scale): Window | undefined {
  const floor = scale === "log" ? smallest : -widest;
  const window = { low: Math.max(low, floor), high: Math.min(high, widest) };
  if (!(window.low < window.high)) return undefined;
  const finest = spacing(Math.min(Math.abs(window.low), Math.abs(window.high)));
  return window.high - window.low >= 3 * finest ? window : undefined;
}
