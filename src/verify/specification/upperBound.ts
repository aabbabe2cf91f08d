// The largest error that WGSL allows the documented kernel of a formula, over all inputs.

import type { Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { applyPartial } from "../../expr/table.ts";
import { exactEvaluator } from "../../numeric/reference/exact.ts";
import { float32Bits, float32FromBits, spacing32 } from "../../numeric/floats/float32.ts";
import { constantOf } from "../../numeric/interval/intervalEvaluator.ts";
import { above } from "../../numeric/interval/outward.ts";
import { elementAt } from "../../required.ts";
import { acceptance } from "./acceptance.ts";
import {
  errorRules,
  isKnown,
  leastSize,
  mostSize,
  type ComputedRange,
  type RangeOutcome,
} from "./errorRules.ts";

/** No adapter that keeps WGSL's accuracy and the order of operations errs by more than `ulp`. */
export interface UpperBound {
  /** In units in the last place. */
  readonly ulp: number;
  /** An input at which so large an error is not ruled out. */
  readonly x: number;
}

/**
 * Holds for all normal inputs at which WGSL defines the accuracy. Results below 2⁻¹²⁵ in size are left out unless they
 * are zero: they may be flushed. Undefined for a formula with an operation that has no rule here.
 *
 * The inputs of each sign and exponent are bounded together; those with the largest bound are halved until one
 * input is left, or until so many halves that the bound is left a little too large.
 * A step takes some milliseconds, so that a thread can do other work between two.
 *
 * Example: where(x > 0, x, 0.2 * x). For 1 ≤ x < 2 nothing is rounded. For −2 < x ≤ −1 the real values lie between −0.4
 * and −0.2. The adapter's 0.2 is off by up to 2⁻²⁶, so the product is off by up to 2 · 2⁻²⁶, and by 2⁻²⁵ more once it is
 * rounded: 2⁻²⁴ in all, which is 4 units of the 2⁻²⁶ at 0.2. Its halves have smaller bounds, and 3.25 is left at the end.
 */
export function* upperBound(
  expr: Expr,
  parameters: Readonly<Record<string, number>>,
): Generator<undefined, UpperBound | undefined> {
  const over = computedOver(expr, parameters);
  if (over === undefined) return undefined;
  const single = errorAt(expr, parameters);
  const bounded = (from: number, to: number): Part => {
    const [a, b] = [float32FromBits(from), float32FromBits(to)];
    const outcome = over(Math.min(a, b), Math.max(a, b));
    const ulp = outcome === undefined && from === to ? single(a) : ulpsOf(outcome);
    return { from, to, ulp };
  };
  const parts: Part[] = [];
  for (const sign of [0, signBit])
    for (
      let first = sign + inputsPerExponent;
      first < sign + infinityBits;
      first += inputsPerExponent
    )
      insert(parts, bounded(first, first + inputsPerExponent - 1));
  for (let steps = 0; ; steps++) {
    const worst = elementAt(parts, parts.length - 1);
    if (worst.ulp === 0 || worst.from === worst.to || steps === maxHalvings)
      return { ulp: worst.ulp, x: float32FromBits(worst.from) };
    if (steps % halvingsPerStep === 0) yield undefined;
    parts.pop();
    const middle = worst.from + ((worst.to - worst.from) >> 1);
    insert(parts, bounded(worst.from, middle));
    insert(parts, bounded(middle + 1, worst.to));
  }
}

/** Inputs of one sign and exponent, by their bit patterns, and the largest error among them. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly ulp: number;
}

/** Parts stay in rising order of their errors. */
function insert(parts: Part[], part: Part): void {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elementAt(parts, middle).ulp < part.ulp) low = middle + 1;
    else high = middle;
  }
  parts.splice(low, 0, part);
}

function ulpsOf(outcome: RangeOutcome): number {
  if (outcome === "anything") return 0;
  if (outcome === undefined) return Infinity;
  const { error } = outcome;
  const most = mostSize(outcome);
  if (error === 0 || (most > 0 && most < smallestJudged)) return 0;
  return error / spacing32(most === 0 ? 0 : Math.max(leastSize(outcome), smallestJudged));
}

/** The error at one input where it is not known which of several ways the computation takes. */
function errorAt(expr: Expr, parameters: Readonly<Record<string, number>>): (x: number) => number {
  const allowed = acceptance(expr, parameters);
  const reference = exactEvaluator(expr, "f32", parameters);
  return (x) => {
    const [range, real] = [allowed(x), reference(x)];
    if (range === undefined || real.kind === "undefined") return 0;
    const error = Math.max(real.high - range.low, range.high - real.low);
    return ulpsOf({ low: real.low, high: real.high, error: above(error), unit: 0 });
  };
}

/** What may be computed between two inputs of one sign and exponent; undefined if an operation has no rule. */
function computedOver(
  expr: Expr,
  parameters: Readonly<Record<string, number>>,
): ((low: number, high: number) => RangeOutcome) | undefined {
  type Over = (x: ComputedRange) => RangeOutcome;
  const over = fold<Over | undefined>(expr, {
    num: (text) => constant(constantOf({ tag: "num", text }, parameters)),
    name: (name) =>
      name === "x" ? (x) => x : constant(constantOf({ tag: "name", name }, parameters)),
    call: (op, args) => {
      const known = args.filter((arg) => arg !== undefined);
      if (known.length < args.length) return undefined;
      if (op === "where") return choice(known);
      if (errorRules[op] === undefined) return undefined;
      return (x) => {
        const values = known.map((arg) => arg(x));
        if (values.every(isKnown)) return applyPartial(errorRules, { op, args: values });
        return values.includes("anything") ? "anything" : undefined;
      };
    },
  });
  return over && ((low, high) => over({ low, high, error: 0, unit: unitOf(low, high) }));
}

/** Only the side that is taken counts. */
function choice([condition, u, v]: readonly ((x: ComputedRange) => RangeOutcome)[]): (
  x: ComputedRange,
) => RangeOutcome {
  return (x) => {
    const chosen = condition?.(x);
    if (!isKnown(chosen) || chosen.error > 0) return undefined;
    if (chosen.low > 0) return u?.(x);
    return chosen.high === 0 ? v?.(x) : undefined;
  };
}

/** A literal or a parameter as the adapter has it: one of the two float32 beside it. */
function constant({ low, high }: { readonly low: number; readonly high: number }) {
  const isFloat32 = low === high && Math.fround(low) === low;
  const error = isFloat32 ? 0 : spacing32(Math.max(-low, high));
  const value: ComputedRange = {
    low,
    high,
    error,
    unit: isFloat32 ? lastBit(low) : spacing32(low),
  };
  return (): RangeOutcome => value;
}

/** What all float32 between two of one exponent are multiples of; a single one may have fewer digits. */
const unitOf = (low: number, high: number): number =>
  low === high ? lastBit(low) : spacing32(low);

/** The place of a float32's last bit that is not zero. */
function lastBit(value: number): number {
  if (value === 0) return 2 ** 127;
  const fraction = (float32Bits(value) & 0x7fffff) | 0x800000;
  return spacing32(value) * (fraction & -fraction);
}

/** Results below it are left out. */
const smallestJudged = 2 ** -125;
/** How many bit patterns have one sign and exponent. */
const inputsPerExponent = 2 ** 23;
const infinityBits = 0x7f800000;
const signBit = 2 ** 31;
const maxHalvings = 50_000;
const halvingsPerStep = 64;
