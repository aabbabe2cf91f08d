// On which side of a line through the origin a formula lies: this decides ties that no polynomial does.

import { call, name, num, type Expr } from "../../expr/expr.ts";
import { elementAt } from "../../required.ts";
import { rationalOf } from "../../algebra/rational.ts";
import type { Parameters } from "../program/parameters.ts";
import { realSteps } from "../program/realSteps.ts";
import { realEvaluator } from "../real/realEvaluator.ts";
import { signOf, type Real } from "../real/real.ts";
import { terms } from "./jets.ts";
import { seriesProgram } from "./piece.ts";

/**
 * The line slope · x; the formula lies above it (1) or below it (−1). Its values at float32 numbers have
 * at most 32 binary digits, so doubles hold them.
 */
export interface SidedLine {
  readonly slope: number;
  readonly side: 1 | -1;
}

/**
 * The line near a formula f whose slope is about `slope`, for all float32 numbers but zero from the
 * origin to `end`; undefined if no such line is found. Let g(x) = f(x) − c x. If g(0) = 0 and f'' ≥ 0 up to
 * the end, then g(x) / |x| does not fall as |x| grows: where g is positive at the float32 next to
 * zero, it stays positive. For f'' ≤ 0 the same holds of −g.
 */
export function lineMaker(
  expr: Expr,
  parameters: Parameters,
): (end: number, slope: number) => SidedLine | undefined {
  const steps = realSteps(expr, parameters);
  const series = seriesProgram(steps, parameters);
  // The coefficient of the second power, which is half of f''.
  const bend = (steps.length - 1) * terms + 2;
  const value = realEvaluator(steps, parameters);
  const known = new Map<string, number>();
  let startsAtZero: boolean | undefined;

  function signNextToZero(slope: number, x: number): number {
    const key = `${slope} ${x}`;
    const found = known.get(key) ?? signOfDifference(slope, x);
    known.set(key, found);
    return found;
  }

  function signOfDifference(slope: number, x: number): number {
    const less = call("sub", expr, call("mul", num(String(slope)), name("x")));
    const difference = realEvaluator(realSteps(less, parameters), parameters);
    return digits.map((bits) => signOfReal(difference(rationalOf(x), bits))).find(isSide) ?? 0;
  }

  return (end, about) => {
    const slope = Math.round(about * slopeDenominator) / slopeDenominator;
    // Steeper lines have values of more digits, and are left to the reference.
    if (!(Math.abs(slope) < 1) || slope === 0 || Math.abs(slope - about) > maxSlopeDistance)
      return undefined;
    const half = end / 2;
    const { mid, rad } = series(half, Math.abs(half) * (1 + 2 ** -52));
    const [curvature, error] = [elementAt(mid, bend), elementAt(rad, bend)];
    const side = Math.sign(curvature);
    if (!isSide(side) || !(Math.abs(curvature) > error)) return undefined;
    startsAtZero ??= signOfReal(value(rationalOf(0), 64)) === 0;
    if (!startsAtZero) return undefined;
    return signNextToZero(slope, Math.sign(end) * smallest) === side ? { slope, side } : undefined;
  };
}

const signOfReal = (real: Real): number | undefined =>
  real.tag === "unknown" || real.tag === "undefined" ? undefined : signOf(real);
const isSide = (sign: number | undefined): sign is 1 | -1 => sign === 1 || sign === -1;

/** Slopes are whole numbers of 256ths, so that multiples of a float32 have 32 binary digits or fewer. */
const slopeDenominator = 256;
const maxSlopeDistance = 2 ** -24;
const smallest = 2 ** -149;
const digits = [320, 640];
