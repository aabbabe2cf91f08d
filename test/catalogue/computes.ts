// What the catalogue says an activation computes, as numbers.

import { evaluationOf, type EvaluationOptions } from "../../src/meaning/evaluation.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";

type Situation = Partial<EvaluationOptions>;

/** The value at each input; by default what the code computes, in float32. */
export const values = (name: string, xs: readonly number[], situation: Situation = {}): number[] =>
  xs.map(evaluated(name, situation).value);

/** The slope at each input, as `values` gives the value. */
export function slopes(name: string, xs: readonly number[], situation: Situation = {}): number[] {
  const { slope } = evaluated(name, situation);
  if (slope.kind === "none") throw new Error(slope.reason);
  return xs.map(slope.at);
}

/** Why the activation has no gradient; undefined when it has one. */
export function withoutGradient(name: string): string | undefined {
  const { slope } = evaluated(name, {});
  return slope.kind === "none" ? slope.reason : undefined;
}

function evaluated(name: string, situation: Situation) {
  const options: EvaluationOptions = {
    of: "implemented",
    arithmetic: "f32",
    format: "f32",
    ...situation,
  };
  const request = nameRequest(name);
  if (request === undefined) throw new Error(`${name} is not a name.`);
  const dtype = options.arithmetic === "f64" ? "float64" : "float32";
  const found = lookup({ ...request, dtype });
  if (found.kind === "failed") throw new Error(found.failure.message);
  return evaluationOf(found.choice, options);
}
