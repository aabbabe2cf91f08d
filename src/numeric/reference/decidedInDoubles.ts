// The reference's fast path: an enclosure in doubles that nearly always decides the float32 result.

import { intervalProgram } from "../interval/intervalEvaluator.ts";
import { certainSign } from "../interval/signs.ts";
import type { Parameters } from "../program/parameters.ts";
import type { Exact } from "../real/ziv.ts";
import type { RealStep } from "../program/realStep.ts";
import { elementAt } from "../../required.ts";

/** Undefined where the two ends round apart, or where nothing is known in doubles. */
export function decidedInDoubles(
  steps: readonly RealStep[],
  parameters: Parameters,
): (x: number) => Exact | undefined {
  const { slots, run } = intervalProgram(steps, parameters);
  const last = steps.length - 1;
  const underflow = { "-1": -0, "0": 0, "1": 0, "2": undefined } as const;
  return (x) => {
    run(x, x);
    const low = elementAt(slots.low, last);
    const high = elementAt(slots.high, last);
    const rounded = Math.fround(low);
    if (rounded !== Math.fround(high)) return undefined;
    const value = rounded === 0 ? underflow[certainSign(steps, slots)] : rounded;
    return value === undefined ? undefined : { kind: "value", value, low, high };
  };
}
