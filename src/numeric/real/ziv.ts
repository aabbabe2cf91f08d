// Ziv's strategy: more digits until both ends of the enclosure round to the same float.

import { rationalOf } from "../../algebra/rational.ts";
import type { Format } from "../floats/round.ts";
import { subtract, top, type Bound } from "../big/bound.ts";
import type { Enclosure } from "../big/enclosure.ts";
import { atTie, decided, inDoubles } from "./decide.ts";
import { ends, exact, type Known, type NoValue, type Real } from "./real.ts";

/**
 * `value` is the real value rounded once; `low` and `high` are doubles around the real value.
 * A real zero is +0, an underflow keeps its sign, an overflow rounds to ±∞. NaN in gives NaN.
 */
export type Exact =
  | { readonly kind: "value"; readonly value: number; readonly low: number; readonly high: number }
  | { readonly kind: "undefined"; readonly reason: NoValue };

/**
 * A value that the last digits leave at a tie, or at zero, is taken to lie exactly there:
 * fractions are decided before, so this concerns identities such as (√2)² = 2 only.
 */
export function byDigits(evaluate: (bits: number) => Real, format: Format): Exact {
  let last: Known | undefined;
  for (const bits of digits[format]) {
    const real = evaluate(bits);
    if (real.tag === "undefined") return { kind: "undefined", reason: real.reason };
    if (real.tag === "unknown") continue;
    const value = decided(real, format);
    if (value !== undefined) return { kind: "value", value, ...inDoubles(real) };
    last = real;
  }
  return last === undefined ? undecided : tied(last, format);
}

function tied(last: Known, format: Format): Exact {
  return isNarrow(ends(last, 64))
    ? { kind: "value", value: atTie(last, format), ...inDoubles(last) }
    : undecided;
}

/** All digits leave a point, unless a comparison stayed open and the enclosure holds both branches. */
function isNarrow({ low, high }: Enclosure): boolean {
  const width = subtract(high, low, { bits: 64, side: "up" });
  const isBelow = (exponent: bigint): boolean => width.m === 0n || top(width) < exponent;
  const isSmall = (end: Bound): boolean => end.m !== 0n && isBelow(top(end) - 100n);
  return !width.infinite && (isBelow(-1000n) || isSmall(low) || isSmall(high));
}

const undecided: Exact = {
  kind: "undefined",
  reason: "no number of digits decides a comparison in the formula",
};

/** The float nearest to a function of a finite number; NaN where it is undefined. */
export function nearest(f: (x: Known, bits: number) => Real, x: number, format: Format): number {
  const argument = exact(rationalOf(x), 64);
  const result = byDigits((bits) => f(argument, bits), format);
  return result.kind === "value" ? result.value : NaN;
}

const digits: Readonly<Record<Format, readonly number[]>> = {
  f32: [72, 144, 288, 576, 1152, 2304],
  f64: [112, 224, 448, 896, 1792, 3584, 7168],
};
