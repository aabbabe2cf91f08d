// One sample: what came, against what the formula's real value allows.

import { single, type FloatType } from "../numeric/floats/floatType.ts";
import type { Exact } from "../numeric/reference/exact.ts";
import type { Undecided } from "./report.ts";

/** A result against its reference, with the error in units in the last place where there is one. */
export type Verdict =
  | ({ readonly kind: "passed"; readonly declared?: Declared } & Error32)
  | ({ readonly kind: "failed" } & Error32)
  /** `error` is there where the sample was measured although it is not judged. */
  | { readonly kind: "undefined"; readonly reason: Undecided; readonly error?: Error32 };

/** How far a result lies off: in units in the last place, and in steps of its type from the rounded value. */
export interface Error32 {
  readonly ulp: number;
  readonly distance: number;
}

/** Differences that count as equal, and are counted: a flushed subnormal, the sign of zero. */
export type Declared = "flushed" | "sign of zero";

/** How far a result may lie from the real value. */
export interface Tolerance {
  /** In units in the last place. */
  readonly ulp: number;
  /** An absolute error that is enough by itself; 0 if there is no such error. */
  readonly absolute: number;
}

/** What a result is judged by. */
export interface Measure {
  readonly tolerance: Tolerance;
  /** The type of the result; float32 unless given. */
  readonly type?: FloatType;
  /**
   * The correctly rounded value at a zero of the input's sign, which an adapter that flushes a
   * subnormal input computes instead.
   */
  readonly atZero: () => number;
}

/** A result at an input, with the real value there. */
export interface SampledResult {
  readonly x: number;
  readonly got: number;
  readonly want: Exact;
}

/** Judges one result; the reference is rounded to its type. */
export function judged(
  { x, got, want }: SampledResult,
  { tolerance, type = single, atZero }: Measure,
): Verdict {
  if (want.kind === "undefined") return { kind: "undefined", reason: want.reason };
  if (Number.isNaN(want.value)) return { kind: "undefined", reason: "the reference is NaN" };
  if (Object.is(got, want.value)) return { kind: "passed", ...errorOf(got, want, type) };
  const declared = declaredEqual({ x, got, want: want.value }, type, atZero);
  if (declared !== undefined) return { kind: "passed", ulp: 0, distance: 0, declared };
  const error = errorOf(got, want, type);
  const near = Math.abs(got - measuredFrom(type, want)) <= tolerance.absolute;
  return { kind: error.ulp <= tolerance.ulp || near ? "passed" : "failed", ...error };
}

/** The better of the verdicts that the two sides of a kink give. */
export function moreFavourable(a: Verdict, b: Verdict): Verdict {
  if (a.kind === "undefined" || b.kind === "passed") return b.kind === "undefined" ? a : b;
  return a;
}

function declaredEqual(
  { x, got, want }: { readonly x: number; readonly got: number; readonly want: number },
  type: FloatType,
  atZero: () => number,
): Declared | undefined {
  const isSubnormal = (value: number): boolean => value !== 0 && Math.abs(value) < type.normal;
  if (got === 0 && want === 0) return "sign of zero";
  if (got === 0 && isSubnormal(want)) return "flushed";
  return isSubnormal(x) && sameNumber(got, type.nearest(atZero())) ? "flushed" : undefined;
}

type Known = Extract<Exact, { kind: "value" }>;

/** The error of a result; a NaN in the place of a number is off by as many units and steps as the type has bit patterns. */
export function errorOf(got: number, want: Known, type: FloatType = single): Error32 {
  if (Number.isNaN(got)) return { ulp: type.patterns, distance: type.patterns };
  const distance = type.distance(got, want.value);
  const from = measuredFrom(type, want);
  if (got === from || isOverflow(got, want)) return { ulp: 0, distance };
  // Doubles may not tell a real value from a tie beside it: what is not its rounding is off by more than half.
  const least = got !== want.value && want.low < want.high ? moreThanHalf : 0;
  return { ulp: Math.min(Math.max(gap(got, from, type), least), maxWritableUlp), distance };
}

/** The real value as near as a double can hold it: for a float64 that is its rounding. */
const measuredFrom = (type: FloatType, want: Known): number =>
  type.format === "f64" ? want.value : middle(want);

/** A real value beyond the largest float rounds to infinity: that is no error. */
const isOverflow = (got: number, { value }: Known): boolean =>
  got === value && Math.abs(value) === Infinity;

/**
 * In units in the last place of `to`. An infinity counts as the power of two that overflow begins at,
 * which is halved because it is no float64.
 */
function gap(from: number, to: number, { spacing, halfOverflow }: FloatType): number {
  if (Number.isFinite(from) && Number.isFinite(to)) return Math.abs(from - to) / spacing(to);
  const half = (value: number): number =>
    Math.abs(value) === Infinity ? Math.sign(value) * halfOverflow : value / 2;
  return Math.abs(half(from) - half(to)) / (spacing(to) / 2);
}

/** The enclosure is far narrower than a float32 step, so any point of it serves. */
const middle = ({ low, high }: Known): number => (low === high ? low : low + (high - low) / 2);

const sameNumber = (a: number, b: number): boolean => a === b || (a !== a && b !== b);

/** Whether NaN came where a number was due: more steps than the type has. */
export const isNoNumber = ({ distance }: Error32, { patterns } = single): boolean =>
  distance === patterns;

const moreThanHalf = 0.5 + 2 ** -53;

/** So that no error is infinite, which JSON cannot write. */
const maxWritableUlp = 1e300;
