// The scalar operations in floating point, with NumPy's meaning for NaN and IEEE's for the rest.

import type { ScalarOp } from "../../expr/arity.ts";
import type { Args } from "../../expr/table.ts";
import { roundedFunction, roundedPower } from "./rounded.ts";
import type { Format } from "../floats/round.ts";

export type Operations<Ops extends ScalarOp = ScalarOp> = {
  readonly [O in Ops]: (...args: Args<O, number>) => number;
};

/** Each result is the float nearest to the operation on its arguments. */
export function operations(format: Format): Operations {
  return { ...choices, ...(format === "f32" ? arithmetic32 : arithmetic64), ...functions(format) };
}

type Arithmetic = "add" | "sub" | "mul" | "div";
type Choice = Exclude<ScalarOp, Arithmetic | RoundedName>;
type RoundedName =
  | "pow"
  | "exp"
  | "expm1"
  | "log"
  | "log1p"
  | "sqrt"
  | "sin"
  | "cos"
  | "sinh"
  | "cosh"
  | "tanh"
  | "sigmoid"
  | "softplus"
  | "erf"
  | "erfc";

/** A double holds sums, products, quotients of float32 well enough that rounding again is correct. */
const arithmetic32: Operations<Arithmetic> = {
  add: (a, b) => Math.fround(a + b),
  sub: (a, b) => Math.fround(a - b),
  mul: (a, b) => Math.fround(a * b),
  div: (a, b) => Math.fround(a / b),
};

const arithmetic64: Operations<Arithmetic> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
};

const flag = (claim: boolean): number => (claim ? 1 : 0);

const maximum = (a: number, b: number): number => (a >= b || Number.isNaN(a) ? a : b);
const minimum = (a: number, b: number): number => (a <= b || Number.isNaN(a) ? a : b);

/** Results that need no rounding. NaN is true in a condition, as in NumPy. */
const choices: Operations<Choice> = {
  neg: (a) => -a,
  lt: (a, b) => flag(a < b),
  le: (a, b) => flag(a <= b),
  gt: (a, b) => flag(a > b),
  ge: (a, b) => flag(a >= b),
  eq: (a, b) => flag(a === b),
  ne: (a, b) => flag(a !== b),
  and: (a, b) => flag(a !== 0 && b !== 0),
  or: (a, b) => flag(a !== 0 || b !== 0),
  where: (condition, a, b) => (condition !== 0 ? a : b),
  minimum,
  maximum,
  fmin: (a, b) => (Number.isNaN(b) || a <= b ? a : b),
  fmax: (a, b) => (Number.isNaN(b) || a >= b ? a : b),
  clip: (a, low, high) => minimum(maximum(a, low), high),
  abs: (a) => Math.abs(a),
  sign: (a) => (a > 0 ? 1 : a < 0 ? -1 : a === 0 ? 0 : NaN),
  floor: (a) => Math.floor(a),
  isnan: (a) => flag(Number.isNaN(a)),
};

function functions(format: Format): Operations<RoundedName> {
  return {
    pow: roundedPower(format),
    exp: roundedFunction("exp", format),
    expm1: roundedFunction("expm1", format),
    log: roundedFunction("log", format),
    log1p: roundedFunction("log1p", format),
    sqrt: roundedFunction("sqrt", format),
    sin: roundedFunction("sin", format),
    cos: roundedFunction("cos", format),
    sinh: roundedFunction("sinh", format),
    cosh: roundedFunction("cosh", format),
    tanh: roundedFunction("tanh", format),
    sigmoid: roundedFunction("sigmoid", format),
    softplus: roundedFunction("softplus", format),
    erf: roundedFunction("erf", format),
    erfc: roundedFunction("erfc", format),
  };
}
