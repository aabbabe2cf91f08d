// A formula in float32 or float64, operation by operation, as a framework's elementwise code computes it.

import type { ScalarOp } from "../../expr/arity.ts";
import type { Expr } from "../../expr/expr.ts";
import { toNarrow, type Narrow } from "../floats/float16.ts";
import { nearestFloat } from "../floats/nearestFloat.ts";
import { libraries, type LibraryId } from "./libraries.ts";
import { narrowFunctions } from "./narrowLibraries.ts";
import { operations, type Operations } from "./operations.ts";
import { program, scalar, type Step, type StepCall } from "../program/program.ts";
import { parameterOf, type Parameters } from "../program/parameters.ts";
import type { Format } from "../floats/round.ts";

/** The input `x`, and the output `y` where a gradient formula asks for it. */
export type Evaluator = (x: number, y?: number) => number;

/** How an implementation computes, and where it differs from correctly rounded operations. */
export interface FloatArithmetic {
  readonly format: Format;
  /** A 16-bit type that all results are rounded to again. */
  readonly narrow?: Narrow | undefined;
  /** The library whose approximations of functions are computed instead. */
  readonly library?: LibraryId | undefined;
  /** Whether subnormal inputs and results are zeros, with their sign. */
  readonly flushes?: boolean | undefined;
}

/**
 * Each constant and parameter is rounded to the type once, then every operation in the formula's
 * own order; each function call is correctly rounded, unless a library is named. Throws on a name without a value.
 */
export const evaluator = (expr: Expr, format: Format, parameters: Parameters): Evaluator =>
  evaluatorIn({ format }, expr, parameters);

/** The same in the arithmetic of an implementation. */
export function evaluatorIn(
  { format, narrow, library, flushes = false }: FloatArithmetic,
  expr: Expr,
  parameters: Parameters,
): Evaluator {
  const steps = program(expr);
  const own = {
    ...tables[format],
    ...(library ? libraries[library][format] : {}),
    ...(narrow ? narrowFunctions(library, narrow) : {}),
  };
  const table = flushes ? flushedTable(own, format) : own;
  const rounded = narrow ? (value: number): number => toNarrow(value, narrow) : undefined;
  const slots = Float64Array.from(steps, (step) => {
    const start = startingValue(step, format, parameters);
    return rounded ? rounded(start) : start;
  });
  const workspace: Workspace = { slots, table, rounded };
  const code = steps.flatMap((step, place) =>
    step.tag === "call" ? [instruction(step, place, workspace)] : [],
  );
  const [x, y] = [placeOf(steps, "x"), placeOf(steps, "y")];
  const round = format === "f32" ? Math.fround : Number;
  return (input, output = NaN) => {
    if (x >= 0) slots[x] = round(input);
    if (y >= 0) slots[y] = round(output);
    for (const run of code) run();
    return slots[slots.length - 1] ?? NaN;
  };
}

/** A table whose operations take subnormal numbers for zeros; what only passes a number on keeps it. */
function flushedTable(table: Operations, arithmetic: Format): Operations {
  const flushed = flushing[arithmetic];
  const names = Object.keys(table).filter((name): name is ScalarOp => name in table);
  const entries = names.map((name) => {
    const operation: (a: number, b: number, c: number) => number = table[name];
    if (passesOn.has(name)) return [name, operation] as const;
    const flushing = (a: number, b: number, c: number): number =>
      flushed(operation(flushed(a), flushed(b), flushed(c)));
    return [name, flushing] as const;
  });
  return { ...table, ...Object.fromEntries(entries) };
}

/** Of small numbers, the libraries' tanh gives the number itself. */
const passesOn: ReadonlySet<string> = new Set<ScalarOp>(["where", "tanh"]);

/** Replaces a subnormal number by zero, as processors in flush-to-zero mode do. */
const flushing: Readonly<Record<Format, (value: number) => number>> = {
  f32: (value) => (Math.abs(value) < 2 ** -126 ? value * 0 : value),
  f64: (value) => (Math.abs(value) < 2 ** -1022 ? value * 0 : value),
};

/** A constant's value; NaN at the place of an input or a result. */
function startingValue(step: Step, arithmetic: Format, parameters: Parameters): number {
  if (step.tag === "num") return nearestFloat(step.text, arithmetic);
  if (step.tag === "call" || step.name === "x" || step.name === "y") return NaN;
  if (step.name === "pi") return arithmetic === "f32" ? Math.fround(Math.PI) : Math.PI;
  return nearestFloat(parameterOf(step.name, parameters), arithmetic);
}

interface Workspace {
  /** The results of all steps. */
  readonly slots: Float64Array;
  readonly table: Operations;
  /** Rounds to the narrow type, if there is one. */
  readonly rounded: ((value: number) => number) | undefined;
}

/** One step as a function that reads and writes its slots. */
function instruction(
  { op, args }: StepCall,
  place: number,
  { slots, table, rounded }: Workspace,
): () => void {
  const operation: (a: number, b: number, c: number) => number = table[scalar(op)];
  const [a = place, b = place, c = place] = args;
  if (rounded)
    return () => {
      slots[place] = rounded(operation(slots[a] ?? NaN, slots[b] ?? NaN, slots[c] ?? NaN));
    };
  return () => {
    slots[place] = operation(slots[a] ?? NaN, slots[b] ?? NaN, slots[c] ?? NaN);
  };
}

const placeOf = (steps: readonly Step[], name: string): number =>
  steps.findIndex((step) => step.tag === "name" && step.name === name);

const tables: Readonly<Record<Format, Operations>> = {
  f32: operations("f32"),
  f64: operations("f64"),
};
