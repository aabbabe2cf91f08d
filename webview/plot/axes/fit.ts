import { smallest, spreads, type Scale } from "./scale.ts";
import type { Window } from "./window.ts";
import { elementAt } from "../../../src/required.ts";

/**
 * The vertical stretch that shows all finite numbers of the lines, with some air around them; on a logarithmic
 * axis, all positive ones. A line that is constant gets a stretch of its own size, so that it is not drawn on a border.
 */
export function fit(lines: readonly ArrayLike<number>[], scale: Scale = "linear"): Window {
  const floor = scale === "log" ? smallest : -Number.MAX_VALUE;
  let low = Infinity;
  let high = -Infinity;
  for (const line of lines)
    for (let i = 0; i < line.length; i += 1) {
      const y = elementAt(line, i);
      if (y < low && y >= floor) low = y;
      if (y > high && y < Infinity && y >= floor) high = y;
    }
  if (low > high) return scale === "log" ? { low: 0.1, high: 10 } : { low: -1, high: 1 };
  if (low === high) return scale === "log" ? { low: low / 2, high: high * 2 } : around(low);
  const { place, value } = spreads[scale];
  const margin = (place(high) - place(low)) * 0.08;
  return { low: value(place(low) - margin), high: value(place(high) + margin) };
}

function around(value: number): Window {
  const air = value === 0 ? 1 : Math.abs(value) / 2;
  return { low: value - air, high: value + air };
}
