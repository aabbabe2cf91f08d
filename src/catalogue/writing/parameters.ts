// Parameters in short.

import type { Parameter, ParameterValue } from "../entryParts.ts";

/** Given by its keyword alone, unless `atPosition` or `placed` gives it a position. */
export const parameter = (name: string, preset: ParameterValue, meaning: string): Parameter => ({
  name,
  default: preset,
  meaning,
});

/** The same parameter, which calls may also give at a position, counted from 0. */
export const atPosition = (position: number, one: Parameter): Parameter => ({ ...one, position });

/** The parameters in their order, the first at the place `first`; those of one name, each for other versions, at one place. */
export function placed(parameters: readonly Parameter[], first: number): readonly Parameter[] {
  const names = [...new Set(parameters.map(({ name }) => name))];
  return parameters.map((one) => ({ ...one, position: first + names.indexOf(one.name) }));
}

/** It is true or false. */
export const flag = (name: string, preset: boolean, meaning: string): Parameter => ({
  ...parameter(name, preset, meaning),
  allowed: { oneOf: [false, true] },
});

/** The slope that RReLU draws in training; code does not give it. */
export const drawnSlope = parameter(
  "slope",
  (0.125 + 1 / 3) / 2,
  "the slope drawn in training, uniformly between lower and upper; here their middle unless set",
);

/** Code must give it; `standIn` is its value where a number is needed all the same. */
export const required = (name: string, standIn: number, meaning: string): Parameter => ({
  ...parameter(name, standIn, meaning),
  required: true,
});

/**
 * How many slopes PReLU learns: the length of a vector, so a fraction is refused. That PaddlePaddle and MLX refuse it
 * is inferred from their Python, which makes the vector; it was not run.
 */
export const numParameters: Parameter = {
  ...parameter("num_parameters", 1, "how many slopes are learned: 1, or one a channel"),
  allowed: { whole: true },
};
