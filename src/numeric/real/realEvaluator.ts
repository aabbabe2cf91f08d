// The real value of a formula at an exact input, to any number of digits.

import { apply } from "../../expr/table.ts";
import { elementAt, last } from "../../required.ts";
import { exactDecimal } from "../../algebra/exactDecimal.ts";
import { parameterOf, type Parameters } from "../program/parameters.ts";
import type { RealStep } from "../program/realStep.ts";
import type { Rational } from "../../algebra/rational.ts";
import { enclosePi } from "./functions.ts";
import { realOperations } from "./operations.ts";
import { exact, type Real } from "./real.ts";

/** Evaluates with about `bits` digits. */
export type RealEvaluator = (x: Rational, bits: number) => Real;

/** Evaluates the steps at a fraction; throws on a parameter without a value. */
export function realEvaluator(steps: readonly RealStep[], parameters: Parameters): RealEvaluator {
  const constants = steps.map((step) => constantOf(step, parameters));
  return (x, bits) => {
    const values: Real[] = [];
    for (const [place, step] of steps.entries())
      values.push(
        constants[place] ? exact(constants[place], bits) : valueOf(step, { x, bits, values }),
      );
    return last(values);
  };
}

/** A literal's or a parameter's exact value; undefined for x, pi and operations. */
function constantOf(step: RealStep, parameters: Parameters): Rational | undefined {
  if (step.tag === "num") return exactDecimal(step.text);
  if (step.tag === "call" || step.name === "x" || step.name === "pi") return undefined;
  return exactDecimal(parameterOf(step.name, parameters));
}

interface Situation {
  readonly x: Rational;
  readonly bits: number;
  readonly values: readonly Real[];
}

function valueOf(step: RealStep, { x, bits, values }: Situation): Real {
  if (step.tag !== "call")
    return step.tag === "name" && step.name === "pi" ? enclosePi(bits) : exact(x, bits);
  const args = step.args.map((arg) => elementAt(values, arg));
  return apply(realOperations, { op: step.op, args }, bits);
}
