// The operations of formulas as loops over a block. Each is written out: an engine compiles a loop with one
// operation in it to a few instructions, but calls a function that is passed to it.

import type { ScalarOp } from "../../expr/arity.ts";
import { doubleFunctions } from "../../numeric/interval/doubles.ts";
import { operations } from "../../numeric/arithmetic/operations.ts";
import type { FunctionName } from "../../numeric/real/functions.ts";

import type { FloatKind, Floats } from "./floats.ts";
import { quickExp } from "./exponential.ts";

/** Writes the operation's results; an operation ignores the arguments that it does not take. */
export type BlockOperation = (out: Floats, a: Floats, b: Floats, c: Floats) => void;

export const blockOperation = (op: ScalarOp, arithmetic: FloatKind): BlockOperation =>
  (arithmetic === "f32" ? quick[op] : undefined) ?? loops[op] ?? eachBy(op);

type Loops = { readonly [O in ScalarOp]?: BlockOperation };

const loops: Loops = {
  neg: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = -(a[i] ?? NaN);
  },
  add: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NaN) + (b[i] ?? NaN);
  },
  sub: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NaN) - (b[i] ?? NaN);
  },
  mul: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NaN) * (b[i] ?? NaN);
  },
  div: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NaN) / (b[i] ?? NaN);
  },
  lt: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NaN) < (b[i] ?? NaN) ? 1 : 0;
  },
  le: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NaN) <= (b[i] ?? NaN) ? 1 : 0;
  },
  gt: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NaN) > (b[i] ?? NaN) ? 1 : 0;
  },
  ge: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = (a[i] ?? NaN) >= (b[i] ?? NaN) ? 1 : 0;
  },
  and: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i] !== 0 && b[i] !== 0 ? 1 : 0;
  },
  where: (out, condition, a, b) => {
    for (let i = 0; i < out.length; i++) {
      const yes = a[i] ?? NaN;
      const no = b[i] ?? NaN;
      out[i] = condition[i] !== 0 ? yes : no;
    }
  },
  // A NaN on either side is the result, as in NumPy.
  minimum: (out, a, b) => {
    for (let i = 0; i < out.length; i++) {
      const u = a[i] ?? NaN;
      const v = b[i] ?? NaN;
      out[i] = u <= v || u !== u ? u : v;
    }
  },
  maximum: (out, a, b) => {
    for (let i = 0; i < out.length; i++) {
      const u = a[i] ?? NaN;
      const v = b[i] ?? NaN;
      out[i] = u >= v || u !== u ? u : v;
    }
  },
  clip: (out, a, low, high) => {
    for (let i = 0; i < out.length; i++) {
      const x = a[i] ?? NaN;
      const from = low[i] ?? NaN;
      const to = high[i] ?? NaN;
      const raised = x >= from || x !== x ? x : from;
      out[i] = raised <= to || raised !== raised ? raised : to;
    }
  },
  abs: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.abs(a[i] ?? NaN);
  },
};

/** What float32 has room for, without the digits that it has not. */
const quick: Loops = {
  exp: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = quickExp(a[i] ?? NaN);
  },
  sigmoid: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = 1 / (1 + quickExp(-(a[i] ?? NaN)));
  },
  tanh: (out, a) => {
    for (let i = 0; i < out.length; i++) {
      const x = a[i] ?? NaN;
      // Near 0 the quotient would cancel; e ** 2x decides nothing more from 10 on.
      const isQuick = (x > 0.1 && x < 10) || (x < -0.1 && x > -10);
      out[i] = isQuick ? 1 - 2 / (1 + quickExp(2 * x)) : Math.tanh(x);
    }
  },
};

/** By the function of single numbers: the double that is near enough, rounded where it is stored. */
function eachBy(op: ScalarOp): BlockOperation {
  const of: (a: number, b: number, c: number) => number = isFunction(op)
    ? doubleFunctions[op].of
    : op === "pow"
      ? power
      : doubles[op];
  return (out, a, b, c) => {
    for (let i = 0; i < out.length; i++) out[i] = of(a[i] ?? NaN, b[i] ?? NaN, c[i] ?? NaN);
  };
}

const isFunction = (op: ScalarOp): op is FunctionName => Object.hasOwn(doubleFunctions, op);

const power = (x: number, exponent: number): number =>
  exponent === 2 ? x * x : exponent === 3 ? x * x * x : x ** exponent;

const doubles = operations("f64");
