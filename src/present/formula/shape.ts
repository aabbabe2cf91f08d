// Where a formula bends, jumps and stays flat, and what it can return: what the analysis proves, as far as one can see it.
import { outline } from "../../numeric/facts/analyse.ts";
import type { Fact } from "../../numeric/facts/fact.ts";
import type { Kink } from "../../numeric/facts/kinks.ts";
import type { Range } from "../../numeric/facts/range.ts";
import type { Interval } from "../picture/axis.ts";
import { subjectKey, type Subject } from "./subject.ts";

export interface Shape {
  /** Absent when it is not known. */
  readonly range?: Range;
  readonly kinks: readonly number[];
  readonly jumps: readonly number[];
  readonly flat: readonly Interval[];
}

/** Worked out once for each formula and its values; `workedOut.ts` brings what was before. */
export function shapeOf(subject: Subject): Shape {
  const key = subjectKey(subject);
  const shape = knownShapes.get(key) ?? analysed(subject);
  knownShapes.set(key, shape);
  return shape;
}

export const knownShapes = new Map<string, Shape>();

function analysed({ formula, parameters }: Subject): Shape {
  const { kinks, range, flat } = outline(formula, parameters);
  const places = known(kinks) ?? [];
  const shown = known(range);
  return {
    ...(shown === undefined ? {} : { range: shown }),
    kinks: places.filter((one) => !jumps(one) && bends(one)).map(({ x }) => x),
    jumps: places.filter(jumps).map(({ x }) => x),
    flat: (known(flat) ?? []).map(({ low, high }) => ({ low, high })),
  };
}

const known = <T>(fact: Fact<T>): T | undefined =>
  fact.kind === "not known" ? undefined : fact.value;

/** Two pieces that should meet often miss each other by a rounding of their constants: that is no jump. */
const jumps = ({ kind, values: { left, right } }: Kink): boolean =>
  kind === "pole" || !(Math.abs(left - right) < 1e-6);

const bends = ({ slopes: { left, right } }: Kink): boolean => !(Math.abs(left - right) < 1e-4);
