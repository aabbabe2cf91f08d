import { ticks } from "../../../src/present/picture/axis.ts";
import { formatNumber } from "../../../src/present/text/number.ts";
import type { Scale } from "./scale.ts";
import { tick } from "./ticks.ts";
import type { Window } from "./window.ts";

/** Where an axis has its ticks: round numbers, or powers of ten on a logarithmic one; about `count` of them. */
export function splits(window: Window, scale: Scale, count: number): readonly number[] {
  if (scale === "linear") return ticks(window, count);
  const powers =
    scale === "log"
      ? powersIn(window)
      : [
          ...powersIn(mirrored(window))
            .map((power) => -power)
            .reverse(),
          ...zeroIn(window),
          ...powersIn({ low: Math.max(window.low, 1), high: window.high }),
        ];
  if (powers.length < 2)
    return ticks(window, count).filter((value) => scale !== "log" || value > 0);
  const every = Math.ceil(powers.length / count);
  const middle = Math.max(0, powers.indexOf(0));
  return powers.filter((_, index) => (index - middle) % every === 0);
}

/** The ticks' texts: with the digits that tell neighbours apart on an even axis, else the number itself. */
export function splitLabels(values: readonly number[], scale: Scale): readonly string[] {
  const [first = 0, second = 1] = values;
  return values.map((value) =>
    scale === "linear" ? tick(value, second - first) : formatNumber(value),
  );
}

/** The powers of ten in a positive window. */
function powersIn({ low, high }: Window): readonly number[] {
  if (!(high > 0)) return [];
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(`1e${first + index}`),
  );
}

/** The negative half, mirrored, from one on: a symmetric logarithmic axis is even between minus one and one. */
const mirrored = ({ low, high }: Window): Window => ({ low: Math.max(-high, 1), high: -low });

const zeroIn = ({ low, high }: Window): readonly number[] => (low <= 0 && high >= 0 ? [0] : []);
