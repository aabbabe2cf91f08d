// A branch of a formula as something to search: its sign at a point and over an interval, and its slope's.

import { derivative } from "../../expr/derivative.ts";
import type { Expr } from "../../expr/expr.ts";
import { simplify } from "../../expr/simplify.ts";
import type { Interval } from "../interval/interval.ts";
import { intervalProgram } from "../interval/intervalEvaluator.ts";
import { certainSign } from "../interval/signs.ts";
import { program } from "../program/program.ts";
import { rationalOf, type Rational } from "../../algebra/rational.ts";
import { isKnown } from "../real/choice.ts";
import { signOf } from "../real/real.ts";
import { realEvaluator, type RealEvaluator } from "../real/realEvaluator.ts";
import { restated } from "../program/restate.ts";
import { formulaOf, polynomialOf, quotientOf, slopeOf, type Polynomial } from "./polynomial.ts";

export interface Smooth {
  readonly expr: Expr;
  /** Undefined when the branch is no polynomial. */
  readonly polynomial: Polynomial | undefined;
  /** True when x does not occur. */
  readonly constant: boolean;
  readonly real: RealEvaluator;
  readonly over: (x: Interval) => Interval;
  /** The sign of all values over an interval, or undefined where it varies or is not known. */
  readonly signOver: (x: Interval) => -1 | 0 | 1 | undefined;
  /** The sign at a double; 0 only for zero itself, undefined where 448 digits, or many questions, do not tell. */
  readonly signAt: (x: number) => -1 | 0 | 1 | undefined;
  readonly signAtFraction: (x: Rational) => -1 | 0 | 1 | undefined;
  readonly slope: () => Smooth;
}

export function smooth(expr: Expr): Smooth {
  const steps = restated(program(expr));
  const { slots, run } = intervalProgram(steps, {});
  const real = realEvaluator(steps, {});
  const last = steps.length - 1;
  const signOver = ({ low, high }: Interval): -1 | 0 | 1 | undefined => {
    run(low, high);
    const sign = certainSign(steps, slots);
    return sign === 2 ? undefined : sign;
  };
  let patience = PATIENCE / steps.length;
  const hardSign = remembered((x: number) =>
    patience-- > 0 ? signOfReal(real, rationalOf(x)) : undefined,
  );
  let slope: Smooth | undefined;
  return {
    expr,
    polynomial: polynomialOf(expr),
    constant: !steps.some((step) => step.tag === "name" && step.name === "x"),
    real,
    over: ({ low, high }) => {
      run(low, high);
      return { low: slots.low[last]!, high: slots.high[last]! };
    },
    signOver,
    signAt: (x) => signOver({ low: x, high: x }) ?? hardSign(x),
    signAtFraction: (x) => signOfReal(real, x),
    slope: () => (slope ??= smooth(slopeFormula(expr))),
  };
}

/** The derivative, worked out for a quotient of polynomials so that nothing cancels unseen. */
function slopeFormula(expr: Expr): Expr {
  const quotient = quotientOf(expr);
  return simplify(quotient === undefined ? derivative(expr) : formulaOf(slopeOf(quotient)));
}

function signOfReal(real: RealEvaluator, x: Rational): -1 | 0 | 1 | undefined {
  for (const bits of [64, 160, 448]) {
    const value = real(x, bits);
    if (value.tag === "undefined") return undefined;
    const sign = isKnown(value) ? signOf(value) : undefined;
    if (sign !== undefined) return sign;
  }
  return undefined;
}

/** Neighbouring stretches ask for the same end. */
function remembered<T>(compute: (x: number) => T): (x: number) => T {
  const known = new Map<number, { readonly value: T }>();
  return (x) => {
    const found = known.get(x) ?? { value: compute(x) };
    known.set(x, found);
    return found.value;
  };
}

/** How many steps may be run in high precision before a branch counts as too hard. */
const PATIENCE = 20_000;
