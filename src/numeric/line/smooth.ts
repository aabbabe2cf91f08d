// A branch-free formula as a function to search: its values, signs and slope at a point or over an interval.

import { inX, type Fraction } from "../../algebra/polynomial.ts";
import { normalForm } from "../../algebra/normalForm.ts";
import { quantities } from "../../algebra/quantities.ts";
import { rationalOf, type Rational } from "../../algebra/rational.ts";
import { derivative } from "../../expr/derivative.ts";
import type { Op } from "../../expr/arity.ts";
import type { Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { simplify } from "../../expr/simplify.ts";
import { namesIn } from "../../expr/substitute.ts";
import { middle, type Interval } from "../interval/interval.ts";
import { intervalProgram } from "../interval/intervalEvaluator.ts";
import { certainSign } from "../interval/signs.ts";
import { program } from "../program/program.ts";
import type { RealStep } from "../program/realStep.ts";
import { restated } from "../program/restate.ts";
import { sharpest, type IntervalFunction } from "./enclosure.ts";
import { exactSign, exactValue, roughValue, type ValueAt } from "./exactValue.ts";
import { toDouble } from "./inDoubles.ts";
import { once } from "../../memo.ts";

/** −1, 0 or 1; undefined where the sign varies or is not known. */
export type SignIn<T> = (x: T) => -1 | 0 | 1 | undefined;

export interface Smooth {
  readonly expr: Expr;
  /** Undefined unless the formula is written as a quotient of polynomials. */
  readonly fraction: Fraction | undefined;
  /** True when x does not occur. */
  readonly isConstant: boolean;
  /** False if values and signs that doubles do not decide count as 0. */
  readonly isExact: boolean;
  /** Shared by all functions of a question. */
  readonly effort: SearchBudget;
  readonly over: IntervalFunction;
  readonly signOver: SignIn<Interval>;
  readonly signAt: SignIn<number>;
  readonly signAtFraction: SignIn<Rational>;
  /** Correctly rounded. */
  readonly valueAt: ValueAt;
  /** To three digits. */
  readonly roughValueAt: ValueAt;
  readonly slope: () => Smooth;
}

/** One function, written in one way or several. */
export type Forms = readonly [Expr, ...Expr[]];

/** What a question may still take; all functions that are searched for it share it. */
export interface SearchBudget {
  exactSteps: number;
  halvings: number;
}

export const newSearchBudget = (): SearchBudget => ({
  exactSteps: maxExactSteps,
  halvings: maxHalvings,
});

export interface SmoothOptions {
  readonly effort: SearchBudget;
  /** Where the forms are compared: only those that are the sharpest somewhere are used over intervals. */
  readonly inputs: readonly number[];
  /** Values and signs that doubles do not decide count as 0. */
  readonly inDoubles?: boolean;
}

export function smooth(forms: Forms, options: SmoothOptions): Smooth {
  const [expr] = forms;
  const steps = once(() => restated(program(expr)));
  const over = once(() => sharpest(forms, options.inputs));
  const seen = once(() => signsOver(steps()));
  const signOver: SignIn<Interval> = (x) =>
    seen()(x) ?? (forms.length > 1 ? strictSign(over()(x)) : undefined);
  const slope = once(() => smooth(slopesOf(forms), options));
  const { fraction, isConstant } = shapeOf(forms);
  const digits =
    options.inDoubles === true
      ? byDoubles(over, signOver)
      : byDigits(steps, signOver, options.effort);
  return {
    expr,
    fraction,
    isConstant,
    isExact: options.inDoubles !== true,
    effort: options.effort,
    over: (x) => over()(x),
    signOver,
    ...digits,
    slope,
  };
}

type Pointwise = Pick<Smooth, "signAt" | "signAtFraction" | "valueAt" | "roughValueAt">;

/** Doubles where they decide a sign, else as many digits as it takes. */
function byDigits(
  steps: () => readonly RealStep[],
  signOver: SignIn<Interval>,
  effort: SearchBudget,
): Pointwise {
  const [value, rough, sign] = [
    once(() => exactValue(steps())),
    once(() => roughValue(steps())),
    once(() => exactSign(steps())),
  ];
  const signAtFraction: SignIn<Rational> = (x) => sign()(x);
  const hardSign = remembered((x: number) => {
    if (effort.exactSteps <= 0) return undefined;
    effort.exactSteps -= steps().length;
    return signAtFraction(rationalOf(x));
  });
  return {
    signAt: (x) => signOver({ low: x, high: x }) ?? hardSign(x),
    signAtFraction,
    valueAt: (x) => value()(x),
    roughValueAt: (x) => rough()(x),
  };
}

function byDoubles(over: () => IntervalFunction, signOver: SignIn<Interval>): Pointwise {
  const signAt: SignIn<number> = (x) => signOver({ low: x, high: x }) ?? 0;
  const valueAt: ValueAt = (exact) => {
    const x = toDouble(exact);
    const seen = over()({ low: x, high: x });
    return strictSign(seen) === undefined && !Number.isNaN(seen.low) ? 0 : middle(seen);
  };
  return {
    signAt,
    signAtFraction: (x) => signAt(toDouble(x)),
    valueAt,
    roughValueAt: valueAt,
  };
}

function signsOver(steps: readonly RealStep[]): SignIn<Interval> {
  const { slots, run } = intervalProgram(steps, {});
  return ({ low, high }) => {
    run(low, high);
    const sign = certainSign(steps, slots);
    return sign === 2 ? undefined : sign;
  };
}

/** The sign of all values of an interval that 0 is not in. */
export const strictSign = ({ low, high }: Interval): -1 | 1 | undefined =>
  low > 0 ? 1 : high < 0 ? -1 : undefined;

function slopesOf([first, ...others]: Forms): Forms {
  const slope = (form: Expr): Expr => simplify(derivative(form));
  return [slope(first), ...others.map(slope)];
}

function shapeOf(forms: Forms): Pick<Smooth, "fraction" | "isConstant"> {
  const rational = forms.find(isRational);
  const fraction = rational && inX(normalForm(rational, quantities()));
  const isNumber = fraction !== undefined && fraction.top.length < 2 && fraction.bottom.length < 2;
  return { fraction, isConstant: isNumber || !namesIn(forms[0]).includes("x") };
}

const isRational = (expr: Expr): boolean =>
  fold<boolean>(expr, {
    num: () => true,
    name: (name) => name === "x",
    call: (op, args) => rationalOps.has(op) && args.every(Boolean),
  });

/** Neighbouring intervals share an end. */
function remembered<T>(compute: (x: number) => T): (x: number) => T {
  const results = new Map<number, { readonly value: T }>();
  return (x) => {
    const result = results.get(x) ?? { value: compute(x) };
    results.set(x, result);
    return result.value;
  };
}

const rationalOps: ReadonlySet<Op> = new Set<Op>(["neg", "add", "sub", "mul", "div", "pow"]);

/** Signs that take more steps in high precision count as unknown. */
const maxExactSteps = 5000;

/** Zeros that take more halvings of intervals count as not all found. */
const maxHalvings = 5000;
