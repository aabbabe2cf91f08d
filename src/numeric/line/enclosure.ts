// Where a formula's values lie over an interval, computed in several forms at once: each keeps digits that others lose.

import type { Expr } from "../../expr/expr.ts";
import type { Interval } from "../interval/interval.ts";
import { encloseExpr } from "../interval/intervalEvaluator.ts";
import { isScalar, program, stepCall, type Step } from "../program/program.ts";
import type { RealStep } from "../program/realStep.ts";
import { restated } from "../program/restate.ts";
import { elementAt } from "../../required.ts";

/** All values over an interval of inputs; NaN ends where the function may be undefined. */
export type IntervalFunction = (x: Interval) => Interval;

/** The intersection of what the forms that are sharpest at some of the inputs know. */
export function sharpest(forms: readonly Expr[], inputs: readonly number[]): IntervalFunction {
  const ways = forms.flatMap((form) => waysOf(program(form)));
  if (ways.length === 1) return elementAt(ways, 0);
  const best = inputs.map((x) => {
    const widths = ways.map((way) => widthOf(way({ low: x, high: x })));
    return widths.indexOf(Math.min(...widths));
  });
  const chosen = ways.filter((_, i) => best.includes(i));
  return (x) => chosen.reduce<Interval>((found, way) => intersection(found, way(x)), nothing);
}

const widthOf = ({ low, high }: Interval): number =>
  high - low < Infinity ? high - low : Number.MAX_VALUE;

function waysOf(steps: readonly Step[]): readonly IntervalFunction[] {
  const other = restated(steps);
  const plain = steps.flatMap(asReal);
  const isSame = JSON.stringify(plain) === JSON.stringify(other);
  return (isSame ? [plain] : [plain, other]).map((way) => encloseExpr(way, {}));
}

function asReal(step: Step): readonly RealStep[] {
  if (step.tag !== "call") return [step];
  return isScalar(step.op) ? [stepCall(step.op, step.args)] : [];
}

function intersection(a: Interval, b: Interval): Interval {
  if (!(a.low <= a.high)) return b;
  if (!(b.low <= b.high)) return a;
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

const nothing: Interval = { low: NaN, high: NaN };
