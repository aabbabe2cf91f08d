// The error against the input, as a strip of columns that keep their worst sample each.

import { fromOrdinal32, max32, ordinal32 } from "../numeric/floats/float32.ts";
import { isNoNumber, type Error32, type Verdict } from "./judge.ts";
import { elementAt } from "../required.ts";

/** "floats": every column holds equally many float32 numbers. "linear": every column is equally wide. */
export type StripAxis = "floats" | "linear";

export interface Strip {
  readonly axis: StripAxis;
  readonly low: number;
  readonly high: number;
  readonly kinds: Uint8Array;
  /** The worst error of each column in units in the last place; infinite where NaN came for a number. */
  readonly ulps: Float32Array;
  /** Where it came. */
  readonly at: Float32Array;
}

/** What the worst sample of a column is. Each outranks those before. */
const columnKinds = ["unseen", "undecided", "passed", "failed"] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface Column {
  readonly kind: ColumnKind;
  /** The inputs that fall into it, from here up to there. */
  readonly low: number;
  readonly high: number;
  readonly ulp: number;
  readonly at: number;
}

export const emptyStrip = (axis: StripAxis, low: number, high: number): Strip => ({
  axis,
  low,
  high,
  kinds: new Uint8Array(columns),
  ulps: new Float32Array(columns),
  at: new Float32Array(columns),
});

/** Adds one judged sample; one outside the strip, or at NaN, stays out. */
export function addToStrip(strip: Strip, x: number, verdict: Verdict): void {
  if (!(x >= strip.low && x <= strip.high)) return;
  const column = columnOf(strip, x);
  const kind = kindOf(verdict);
  const ulp = sizeOf("ulp" in verdict ? verdict : (verdict.error ?? nothing));
  const before = elementAt(strip.kinds, column);
  if (kind < before || (kind === before && ulp <= elementAt(strip.ulps, column))) return;
  strip.kinds[column] = kind;
  strip.ulps[column] = ulp;
  strip.at[column] = x;
}

/** The column at a place, in words of the input. */
export function columnAt(strip: Strip, index: number): Column {
  const { place, value } = spread(strip);
  const width = place.high - place.low;
  const edge = (i: number): number => value(place.low + (width * i) / columns);
  return {
    kind: elementAt(columnKinds, elementAt(strip.kinds, index)),
    low: edge(index),
    high: edge(index + 1),
    ulp: elementAt(strip.ulps, index),
    at: elementAt(strip.at, index),
  };
}

/** The column that an input falls into. */
export function columnOf(strip: Strip, x: number): number {
  const { place, of } = spread(strip);
  const width = place.high - place.low;
  if (width === 0) return 0;
  return Math.min(columns - 1, Math.floor((columns * (of(x) - place.low)) / width));
}

const sizeOf = (error: Error32): number =>
  isNoNumber(error) ? Infinity : Math.min(error.ulp, max32);
const nothing: Error32 = { ulp: 0, distance: 0 };

function spread({ axis, low, high }: Strip): Spread {
  const { of, value } = axes[axis];
  return { place: { low: of(low), high: of(high) }, of, value };
}

interface Spread {
  readonly place: { readonly low: number; readonly high: number };
  readonly of: (x: number) => number;
  readonly value: (place: number) => number;
}

const axes: Readonly<Record<StripAxis, Omit<Spread, "place">>> = {
  floats: { of: ordinal32, value: (place) => fromOrdinal32(Math.round(place)) },
  linear: { of: (x) => x, value: (place) => place },
};

// A difference between code and documentation is measured and is no failure, but as worth seeing.
function kindOf(verdict: Verdict): number {
  if (verdict.kind === "undefined") return verdict.error === undefined ? 1 : 3;
  return verdict.kind === "passed" ? 2 : 3;
}

/** About one for each exponent and sign. */
export const columns = 512;
