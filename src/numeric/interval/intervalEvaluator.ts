// A formula over an interval of inputs: where all its values lie.

import { apply } from "../../expr/table.ts";
import { exactDecimal, type WrittenNumber } from "../../algebra/exactDecimal.ts";
import { nearestFloat } from "../floats/nearestFloat.ts";
import { nextDown64, nextUp64 } from "../floats/float64.ts";
import { parameterOf, type Parameters } from "../program/parameters.ts";
import { order, rationalOf } from "../../algebra/rational.ts";
import type { RealStep } from "../program/realStep.ts";
import type { Interval, Slots } from "./interval.ts";
import { makers } from "./makers.ts";

/** Runs the steps over low ≤ x ≤ high; the results are in `slots`, the formula's own last. */
export interface IntervalProgram {
  readonly slots: Slots;
  readonly run: (low: number, high: number) => void;
}

export function intervalProgram(
  steps: readonly RealStep[],
  parameters: Parameters,
): IntervalProgram {
  const constants = steps.map((step) => constantOf(step, parameters));
  const slots: Slots = {
    low: Float64Array.from(constants, ({ low }) => low),
    high: Float64Array.from(constants, ({ high }) => high),
  };
  const input = steps.findIndex((step) => step.tag === "name" && step.name === "x");
  const code = steps.flatMap((step, place) =>
    step.tag === "call" ? [apply(makers, step, slots, place)] : [],
  );
  return {
    slots,
    run: (low, high) => {
      if (input >= 0) {
        slots.low[input] = low;
        slots.high[input] = high;
      }
      for (const step of code) step();
    },
  };
}

/** The interval of all values of the formula over an interval of inputs; NaN ends where it may be undefined. */
export function encloseExpr(
  steps: readonly RealStep[],
  parameters: Parameters,
): (x: Interval) => Interval {
  const { slots, run } = intervalProgram(steps, parameters);
  const last = steps.length - 1;
  return ({ low, high }) => {
    run(low, high);
    return { low: slots.low[last]!, high: slots.high[last]! };
  };
}

/** The interval of a literal, of pi or of a parameter; NaN ends for x and operations. */
export function constantOf(step: RealStep, parameters: Parameters): Interval {
  if (step.tag === "num") return around(step.text);
  if (step.tag === "call" || step.name === "x") return { low: NaN, high: NaN };
  if (step.name === "pi") return { low: Math.PI, high: nextUp64(Math.PI) };
  return around(parameterOf(step.name, parameters));
}

/** The doubles around a decimal; the decimal itself where it is one. */
function around(decimal: WrittenNumber): Interval {
  const value = nearestFloat(decimal, "f64");
  if (!Number.isFinite(value))
    return value > 0
      ? { low: Number.MAX_VALUE, high: value }
      : { low: value, high: -Number.MAX_VALUE };
  const side = order(exactDecimal(decimal), rationalOf(value));
  return { low: side < 0 ? nextDown64(value) : value, high: side > 0 ? nextUp64(value) : value };
}
