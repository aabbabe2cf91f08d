// How far two formulas are apart, for people: what float32 would not tell apart is the same.
import { glimpsedDifference, noticedDifference } from "../numeric/facts/difference.ts";
import type { Subject } from "./subject.ts";

export type Apart =
  | { readonly kind: "nowhere" }
  | { readonly kind: "most"; readonly value: number; readonly at: readonly number[] }
  | { readonly kind: "unbounded" }
  | { readonly kind: "unknown" };

/** The largest difference of the real values and where it is; "nowhere" below what float32 loses on the way. */
export const apart = (a: Subject, b: Subject): Apart =>
  inWords(glimpsedDifference(sideOf(a), sideOf(b)));

/** The same for slopes: what they are at a kink alone does not count. */
export const slopesApart = (a: Subject, b: Subject): Apart =>
  inWords(noticedDifference(sideOf(a), sideOf(b)));

/** Whether they differ by more than rounding does, on a stretch of the inputs that activations are used with. */
export const isApart = (a: Subject, b: Subject): boolean =>
  noticedDifference(sideOf(a), sideOf(b), usedInputs).value > lostInTraining;

/** Whether they differ there by more than float32 loses on the way. */
export const isNoticeable = (a: Subject, b: Subject): boolean =>
  noticedDifference(sideOf(a), sideOf(b), usedInputs).value > lostInFloat32;

function inWords({ value, unbounded, at }: ReturnType<typeof glimpsedDifference>): Apart {
  if (unbounded) return { kind: "unbounded" };
  if (Number.isNaN(value)) return { kind: "unknown" };
  return value <= lostInFloat32 ? { kind: "nowhere" } : { kind: "most", value, at: at.map(short) };
}

/** As many digits as people are shown, so that ±x look alike. */
const short = (x: number): number => Number(x.toPrecision(6));

const sideOf = ({ formula, parameters }: Subject) => ({ expr: formula, parameters });

const lostInFloat32 = 2e-6;
const lostInTraining = 1e-3;
const usedInputs = [-8, 8] as const;
