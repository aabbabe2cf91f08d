import { spreads, type Scale } from "./scale.ts";
import type { Window } from "./window.ts";

/** About two dozen round numbers in the window, as float32, ascending: steps of 1, 2 or 5 times a power of ten, on a stretched axis numbers of two digits. */
export function roundInputs(window: Window, scale: Scale): readonly number[] {
  const all = scale === "linear" ? even(window) : stretched(window, scale);
  return [...new Set(all.map((x) => Math.fround(x)))].filter(
    (x) => x >= window.low && x <= window.high,
  );
}

function even({ low, high }: Window): readonly number[] {
  const least = (high - low) / maxInputs;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5].find((digit) => digit * power >= least) ?? 10) * power;
  const first = Math.ceil(low / step);
  return Array.from({ length: maxInputs + 1 }, (_, i) => rounded((first + i) * step, 12));
}

function stretched({ low, high }: Window, scale: Scale): readonly number[] {
  const { place, value } = spreads[scale];
  const [from, to] = [place(low), place(high)];
  return Array.from({ length: maxInputs + 1 }, (_, i) =>
    rounded(value(from + ((to - from) * i) / maxInputs), 2),
  );
}

/** Zero has one sign, and rounding keeps it zero. */
const rounded = (x: number, digits: number): number => Number(x.toPrecision(digits)) + 0;

const maxInputs = 24;
