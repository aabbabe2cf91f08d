// Where a formula's values lie over an interval, said in several words at once: each keeps digits that others lose.

import type { Expr } from "../../expr/expr.ts";
import type { Interval } from "../interval/interval.ts";
import { encloseExpr } from "../interval/intervalEvaluator.ts";
import { isScalar, program, stepCall, type Step } from "../program/program.ts";
import type { RealStep } from "../program/realStep.ts";
import { restated } from "../program/restate.ts";

export type Enclosure = (x: Interval) => Interval;

/** What all forms of one function agree on; NaN where none knows. */
export const enclosure = (...forms: readonly Expr[]): Enclosure =>
  common(forms.flatMap((form) => waysOf(program(form))));

/** The same by those forms only that are the sharpest at some of the inputs. */
export function sharpest(forms: readonly Expr[], inputs: readonly number[]): Enclosure {
  const ways = forms.flatMap((form) => waysOf(program(form)));
  const best = inputs.map((x) => {
    const widths = ways.map((way) => widthOf(way({ low: x, high: x })));
    return widths.indexOf(Math.min(...widths));
  });
  return common(ways.filter((_, i) => best.includes(i)));
}

const widthOf = ({ low, high }: Interval): number =>
  high - low < Infinity ? high - low : Number.MAX_VALUE;

function common(ways: readonly Enclosure[]): Enclosure {
  return (x) => ways.reduce<Interval>((found, way) => meet(found, way(x)), NOTHING);
}

function waysOf(steps: readonly Step[]): readonly Enclosure[] {
  const other = restated(steps);
  const plain = steps.flatMap(asReal);
  const isSame = JSON.stringify(plain) === JSON.stringify(other);
  return (isSame ? [plain] : [plain, other]).map((way) => encloseExpr(way, {}));
}

function asReal(step: Step): readonly RealStep[] {
  if (step.tag !== "call") return [step];
  return isScalar(step.op) ? [stepCall(step.op, step.args)] : [];
}

function meet(a: Interval, b: Interval): Interval {
  if (!(a.low <= a.high)) return b;
  if (!(b.low <= b.high)) return a;
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

const NOTHING: Interval = { low: NaN, high: NaN };
