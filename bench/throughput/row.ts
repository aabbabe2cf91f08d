import type { Cost } from "./race.ts";

/** A row of the table: each column alone, ours as multiples of what a person would write, and with the way to the CPU. */
export function rowOf(name: string, costs: readonly Cost[]): string[] {
  const of = (column: string): Cost | undefined => costs.find((cost) => cost.name === column);
  const [hand, documented, stable, loop] = [
    of("by hand"),
    of("documented"),
    of("stable"),
    of("loop"),
  ];
  const beside = (cost: Cost | undefined): string =>
    ((cost?.resident ?? NaN) / (hand?.resident ?? NaN)).toFixed(2);
  return [
    name,
    ...[hand, documented, stable, loop].map((cost) => shown(cost?.resident)),
    beside(documented),
    beside(stable),
    ...[hand, documented, stable].map((cost) => shown(cost?.readBack)),
  ];
}

/** To a tenth of a nanosecond. */
export const shown = (nanoseconds = NaN): string => nanoseconds.toFixed(1);

export const head = [
  "",
  "by hand",
  "documented",
  "stable",
  "loop",
  "documented : by hand",
  "stable : by hand",
  "by hand, read back",
  "documented, read back",
  "stable, read back",
];
