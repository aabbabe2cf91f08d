// All inputs of a unit in stretches over which the real value is known well enough to judge results quickly.

import type { Expr } from "../../expr/expr.ts";
import { float32FromBits, max32, spacing32 } from "../../numeric/floats/float32.ts";
import { intervalProgram } from "../../numeric/interval/intervalEvaluator.ts";
import { certainSign } from "../../numeric/interval/signs.ts";
import type { Parameters } from "../../numeric/program/parameters.ts";
import type { RealStep } from "../../numeric/program/realStep.ts";
import { realSteps } from "../../numeric/program/realSteps.ts";
import { assumptionsHold } from "../../numeric/reference/assumptions.ts";
import { pieceMaker, type TaylorPiece } from "../../numeric/taylor/piece.ts";
import { lineMaker, type SidedLine } from "../../numeric/taylor/sideOfLine.ts";
import type { Unit } from "./units.ts";

/** Bit patterns over which the answer is known in one way. */
export type BitStretch = Unit &
  (
    | Known
    | { readonly kind: "not-a-number" }
    /** A few inputs about which only the reference at each of them is known. */
    | { readonly kind: "single" }
  );

type Known =
  /** The correctly rounded value is the same everywhere; the real values lie between `low` and `high`. */
  | ({ readonly kind: "constant" } & Constant)
  /** A polynomial is near the real value, by far less than a step of float32. */
  | { readonly kind: "polynomial"; readonly piece: TaylorPiece; readonly line?: SidedLine };

/** Cuts units into stretches, which `visit` is given in rising order of bit patterns. */
export type Stretches = (unit: Unit, visit: (stretch: BitStretch) => void) => void;

/** No stretch has more than `longest` inputs. */
export function stretchesOf(expr: Expr, parameters: Parameters, longest = Infinity): Stretches {
  const steps = realSteps(expr, parameters);
  const constant = constantOver(steps, parameters);
  const piece = pieceMaker(steps, parameters);
  const line = lineMaker(expr, parameters);
  const inDoubles = assumptionsHold();
  const cut: Stretches = (unit, visit) => {
    const { from, to } = unit;
    const [low, high] = endsOf(unit);
    if (Number.isNaN(low) || Number.isNaN(high)) return visit({ ...unit, kind: "not-a-number" });
    if (to - from <= smallestStretch || !inDoubles) return visit({ ...unit, kind: "single" });
    const stretch = to - from > longest ? undefined : knownOver(low, high);
    if (stretch !== undefined) return visit({ ...unit, ...stretch });
    const middle = from + Math.floor((to - from) / 2);
    cut({ from, to: middle }, visit);
    cut({ from: middle, to }, visit);
  };
  function knownOver(low: number, high: number): Known | undefined {
    const known = constant(low, high);
    if (known !== undefined) return { kind: "constant", ...known };
    const found = piece(low, high);
    if (!isSharp(found)) return undefined;
    const polynomial = { kind: "polynomial", piece: found } as const;
    const slope = found.coefficients[1] ?? NaN;
    const side = low > 0 ? line(high, slope) : high < 0 ? line(low, slope) : undefined;
    return side === undefined ? polynomial : { ...polynomial, line: side };
  }

  return (unit, visit) => {
    // ±∞ is the first of the bit patterns that are no numbers, and a line passes through zero.
    const first = unit.from % signBit === infinite || unit.from % signBit === 0;
    if (first) visit({ from: unit.from, to: unit.from + 1, kind: "single" });
    cut(first ? { from: unit.from + 1, to: unit.to } : unit, visit);
  };
}

/** The least and the largest number of a unit. */
function endsOf({ from, to }: Unit): readonly [number, number] {
  const ends = [float32FromBits(from), float32FromBits(to - 1)] as const;
  return from < signBit ? ends : [ends[1], ends[0]];
}

interface Constant {
  readonly want: number;
  readonly low: number;
  readonly high: number;
}

/** The one float32 that all real values between two inputs round to; undefined if no such number is known. */
function constantOver(
  steps: readonly RealStep[],
  parameters: Parameters,
): (low: number, high: number) => Constant | undefined {
  const { slots, run } = intervalProgram(steps, parameters);
  const last = steps.length - 1;
  return (from, to) => {
    run(from, to);
    const [low, high] = [slots.low[last] ?? NaN, slots.high[last] ?? NaN];
    const rounded = Math.fround(low);
    if (rounded !== Math.fround(high)) return undefined;
    if (high - low > maxError * spacing32(rounded) && Number.isFinite(rounded)) return undefined;
    if (rounded !== 0) return { want: rounded, low, high };
    const sign = certainSign(steps, slots);
    return sign === 2 ? undefined : { want: sign === -1 ? -0 : 0, low, high };
  };
}

/** Whether a polynomial's error is no more than `maxError` steps, and its values take two step sizes at most. */
function isSharp({ error, low, high }: TaylorPiece): boolean {
  const least = low > 0 ? low : high < 0 ? -high : 0;
  const most = Math.max(-low, high);
  const step = spacing32(least);
  return error <= maxError * step && most < max32 && spacing32(most) <= 2 * step;
}

/** In steps of float32: so little is seen in no third decimal. */
const maxError = 2 ** -13;
const smallestStretch = 16;
const signBit = 2 ** 31;
const infinite = 0x7f800000;
