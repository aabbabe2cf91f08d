import type { Window } from "./window.ts";

/**
 * The vertical stretch that shows all finite numbers of the lines, with some air around them.
 * A line that is constant gets a stretch of its own size, so that it is not drawn on a border.
 */
export function fit(lines: readonly ArrayLike<number>[]): Window {
  let low = Infinity;
  let high = -Infinity;
  for (const line of lines)
    for (let i = 0; i < line.length; i += 1) {
      const y = line[i]!;
      if (y < low && y !== -Infinity) low = y;
      if (y > high && y !== Infinity) high = y;
    }
  if (low > high) return { low: -1, high: 1 };
  if (low === high) return { low: low - air(low), high: high + air(high) };
  const margin = (high - low) * 0.08;
  return { low: low - margin, high: high + margin };
}

const air = (value: number): number => (value === 0 ? 1 : Math.abs(value) / 2);
