// Where a formula bends, jumps and stays flat, and what it can return: the part of its analysis that shows in a plot.
import { outline } from "../numeric/facts/analyse.ts";
import type { Fact } from "../numeric/facts/fact.ts";
import type { Kink } from "../numeric/facts/kinks.ts";
import type { ValueRange } from "../numeric/facts/range.ts";
import type { Region } from "../numeric/facts/subject.ts";
import type { Subject } from "./subject.ts";

export interface Shape {
  /** Absent when it is not known. */
  readonly range?: ShownRange;
  readonly kinks: readonly number[];
  readonly jumps: readonly number[];
  readonly flat: readonly Region[];
}

/** The values that were found; if they are not proved to be all, this is stated. */
export interface ShownRange extends ValueRange {
  readonly sampled?: true;
}

export function shapeOf({ formula, parameters }: Subject): Shape {
  const { kinks, range, flat } = outline(formula, parameters);
  const places = known(kinks) ?? [];
  return {
    ...(range.kind === "not known" ? {} : { range: shown(range.value, range.kind) }),
    ...turnsIn(places),
    flat: (known(flat) ?? []).map(({ low, high }) => ({ low, high })),
  };
}

/** Where a formula bends and where it jumps, as everything here names them. */
export const turnsIn = (places: readonly Kink[]): Pick<Shape, "kinks" | "jumps"> => ({
  kinks: places.filter((one) => !isJump(one) && isBend(one)).map(({ x }) => x),
  jumps: places.filter(isJump).map(({ x }) => x),
});

const shown = (range: ValueRange, kind: "proved" | "sampled"): ShownRange =>
  kind === "sampled" ? { ...range, sampled: true } : range;

const known = <T>(fact: Fact<T>): T | undefined =>
  fact.kind === "not known" ? undefined : fact.value;

/** Two pieces that should meet often miss each other by a rounding of their constants: that is no jump. */
export const isJump = ({ kind, values: { left, right } }: Kink): boolean =>
  kind === "pole" || !(Math.abs(left - right) < 1e-6);

const isBend = ({ slopes: { left, right } }: Kink): boolean => !(Math.abs(left - right) < 1e-4);
