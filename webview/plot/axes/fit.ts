import { smallest, spreads, type Scale } from "./scale.ts";
import type { Window } from "./window.ts";

/**
 * The vertical stretch that shows all finite numbers of the lines, with some air around them; on a logarithmic
 * axis, all positive ones. A line that is constant gets a stretch of its own size, so that it is not drawn on a border.
 * On an even axis, a pole runs out of the picture, so that it does not flatten everything else.
 */
export function fit(lines: readonly ArrayLike<number>[], scale: Scale = "linear"): Window {
  const floor = scale === "log" ? smallest : -Number.MAX_VALUE;
  const shown = lines.map((line) =>
    Float64Array.from(line).filter((y) => y >= floor && y < Infinity),
  );
  const { low, high } = scale === "linear" ? withoutPoles(shown) : extent(shown);
  if (low > high) return scale === "log" ? { low: 0.1, high: 10 } : { low: -1, high: 1 };
  if (low === high) return scale === "log" ? { low: low / 2, high: high * 2 } : around(low);
  const { place, value } = spreads[scale];
  const margin = (place(high) - place(low)) * 0.08;
  return { low: value(place(low) - margin), high: value(place(high) + margin) };
}

/** From the smallest to the largest number; empty, with its ends in reverse order, if there is no number. */
function extent(lines: readonly Float64Array[]): Window {
  let low = Infinity;
  let high = -Infinity;
  for (const line of lines)
    for (const y of line) {
      if (y < low) low = y;
      if (y > high) high = y;
    }
  return { low, high };
}

/** The extent, in which a peak that is both far from all other numbers and too thin to be drawn counts as a pole. */
function withoutPoles(lines: readonly Float64Array[]): Window {
  const all = extent(lines);
  const core = coreOf(lines);
  const span = core.high - core.low;
  if (all.high - all.low <= maxReach * span) return all;
  const tops = lines.map((line) => topOf(line, { low: core.high, span }));
  const bottoms = lines.map(
    (line) =>
      -topOf(
        line.map((y) => -y),
        { low: -core.low, span },
      ),
  );
  return { low: Math.min(...bottoms), high: Math.max(...tops) };
}

/** Where 19 of 20 numbers lie. */
function coreOf(lines: readonly Float64Array[]): Window {
  const sorted = Float64Array.from(lines.flatMap((line) => [...line])).sort();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

/** A line's largest number, or a little above `low` where it has a pole. */
function topOf(
  line: Float64Array,
  { low, span }: { readonly low: number; readonly span: number },
): number {
  const top = line.reduce((largest, y) => Math.max(largest, y), -Infinity);
  if (top - low <= maxReach * span) return top;
  const peak = line.filter((y) => y > low + (top - low) / 2).length;
  return peak >= thickPeak ? top : low + span / 2;
}

function around(value: number): Window {
  const air = value === 0 ? 1 : Math.abs(value) / 2;
  return { low: value - air, high: value + air };
}

/** How many times as far as most numbers reach. */
const maxReach = 3;
/** In samples: a peak of this width is seen as one. */
const thickPeak = 4;
