// One sample: what came, against what the formula's real value allows.

import { distance32, spacing32 } from "../numeric/floats/float32.ts";
import type { Exact } from "../numeric/reference/exact.ts";
import type { Undecided } from "./report.ts";

/** A result against its reference, with the error in units in the last place where there is one. */
export type Verdict =
  | ({ readonly kind: "passed"; readonly declared?: Declared } & Error32)
  | ({ readonly kind: "failed" } & Error32)
  /** `error` is there where the sample was measured although it is not judged. */
  | { readonly kind: "undefined"; readonly reason: Undecided; readonly error?: Error32 };

/** How far a result lies off: in units in the last place, and in float32 steps from the rounded value. */
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
  /** An absolute error that is enough by itself; 0 where none is. */
  readonly absolute: number;
}

/**
 * Judges one float32 result. `atZero` is the correctly rounded value at a zero of the input's sign,
 * which an adapter that flushes a subnormal input computes instead.
 */
export function judged(
  x: number,
  got: number,
  want: Exact,
  tolerance: Tolerance,
  atZero: () => number,
): Verdict {
  if (want.kind === "undefined") return { kind: "undefined", reason: want.reason };
  if (Number.isNaN(want.value)) return { kind: "undefined", reason: "the reference is NaN" };
  if (Object.is(got, want.value)) return { kind: "passed", ...errorOf(got, want) };
  const declared = declaredEqual(x, got, want.value, atZero);
  if (declared !== undefined) return { kind: "passed", ulp: 0, distance: 0, declared };
  const error = errorOf(got, want);
  const near = Math.abs(got - middle(want)) <= tolerance.absolute;
  return { kind: error.ulp <= tolerance.ulp || near ? "passed" : "failed", ...error };
}

/** The better of the verdicts that the two sides of a kink give. */
export function kinder(a: Verdict, b: Verdict): Verdict {
  if (a.kind === "undefined" || b.kind === "passed") return b.kind === "undefined" ? a : b;
  return a;
}

function declaredEqual(
  x: number,
  got: number,
  want: number,
  atZero: () => number,
): Declared | undefined {
  if (got === 0 && want === 0) return "sign of zero";
  if (got === 0 && isSubnormal(want)) return "flushed";
  return isSubnormal(x) && sameNumber(got, atZero()) ? "flushed" : undefined;
}

type Known = Extract<Exact, { kind: "value" }>;

function errorOf(got: number, want: Known): Error32 {
  if (Number.isNaN(got)) return { ulp: NO_NUMBER, distance: NO_NUMBER };
  const distance = distance32(got, want.value);
  if (got === middle(want) || isOverflow(got, want)) return { ulp: 0, distance };
  const [from, to] = [finite(got), finite(middle(want))];
  return { ulp: Math.abs(from - to) / spacing32(to), distance };
}

/** A real value beyond the largest float rounds to infinity: that is no error. */
const isOverflow = (got: number, { value }: Known): boolean =>
  got === value && Math.abs(value) === Infinity;

/** An infinity counts as the power of two that overflow begins at. */
const finite = (value: number): number =>
  Math.abs(value) === Infinity ? Math.sign(value) * 2 ** 128 : value;

/** The enclosure is far narrower than a float32 step, so any point of it serves. */
const middle = ({ low, high }: Known): number => (low === high ? low : low + (high - low) / 2);

const isSubnormal = (value: number): boolean => value !== 0 && Math.abs(value) < 2 ** -126;
const sameNumber = (a: number, b: number): boolean => a === b || (a !== a && b !== b);

/** Whether NaN came where a number was due. */
export const isNoNumber = ({ distance }: Error32): boolean => distance === NO_NUMBER;

/** The error of a NaN where a number was due: more steps than float32 has. */
const NO_NUMBER = 2 ** 32;
