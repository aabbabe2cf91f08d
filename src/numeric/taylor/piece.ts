// A formula over a short interval of inputs, as a polynomial with a certified error.

import { apply } from "../../expr/table.ts";
import { constantOf } from "../interval/intervalEvaluator.ts";
import type { Parameters } from "../program/parameters.ts";
import type { RealStep } from "../program/realStep.ts";
import { emptyJets, putConstant, terms, underflowError, type Jets } from "./jets.ts";
import { makers } from "./makers.ts";
import type { Workspace } from "./workspace.ts";

/** f(x) = c₀ + c₁ h + … + c₄ h⁴ ± error for h = x − center, computed in doubles by Horner's rule. */
export interface TaylorPiece {
  readonly center: number;
  readonly coefficients: Float64Array;
  /** NaN or infinite where nothing is known. */
  readonly error: number;
  /** All values lie between these two. */
  readonly low: number;
  readonly high: number;
}

/**
 * Taylor's theorem: the coefficients at the middle of low ≤ x ≤ high, and the next one over all of it
 * as the remainder. The ends are float32 numbers.
 */
export function pieceMaker(
  steps: readonly RealStep[],
  parameters: Parameters,
): (low: number, high: number) => TaylorPiece {
  const run = seriesProgram(steps, parameters);
  const last = (steps.length - 1) * terms;
  return (low, high) => {
    const center = low + (high - low) / 2;
    const reach = Math.max(high - center, center - low) * (1 + 2 ** -52);
    const { mid, rad } = run(center, 0);
    const coefficients = mid.slice(last, last + degree + 1);
    let [error, size, power] = [rad[last]!, 0, 1];
    for (let n = 1; n <= degree; n++) {
      power *= reach;
      error += rad[last + n]! * power;
      size += Math.abs(coefficients[n]!) * power;
    }
    const rest = run(center, reach);
    error += (Math.abs(rest.mid[last + terms - 1]!) + rest.rad[last + terms - 1]!) * power * reach;
    const rounding = (Math.abs(coefficients[0]!) + size) * 2 ** -52 + size * 2 ** -49;
    error = (error + rounding) * (1 + 2 ** -40) + underflowError;
    const room = (size + error) * (1 + 2 ** -40);
    const value = coefficients[0]!;
    return { center, coefficients, error, low: value - room, high: value + room };
  };
}

/** Runs the steps for the inputs center ± reach. */
export function seriesProgram(
  steps: readonly RealStep[],
  parameters: Parameters,
): (center: number, reach: number) => Jets {
  let places = steps.length;
  const jets = emptyJets(steps.length * (1 + maxSparePlaces));
  const work: Workspace = { jets, spare: () => places++ };
  const code = steps.flatMap((step, place) =>
    step.tag === "call" ? [apply(makers, step, work, place)] : [],
  );
  steps.forEach((step, place) => {
    const { low, high } = constantOf(step, parameters);
    putConstant(jets, place, low === high ? low : low / 2 + high / 2);
    jets.rad[place * terms] = high - low;
  });
  const input = steps.findIndex((step) => step.tag === "name" && step.name === "x");
  return (center, reach) => {
    if (input >= 0) {
      putConstant(jets, input, center);
      jets.mid[input * terms + 1] = 1;
      jets.rad[input * terms] = reach;
    }
    for (const step of code) step();
    return jets;
  };
}

const degree = terms - 2;
/** The largest number of spare places that one operation takes. */
const maxSparePlaces = 6;
