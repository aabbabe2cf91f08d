// Every function in doubles, near the truth by a named bound: what fast paths rest on.

import { erfcDouble, erfDouble } from "./erfDouble.ts";
import type { FunctionName } from "../real/functions.ts";

export interface DoubleFunction {
  readonly of: (x: number) => number;
  /** The error that is assumed of it, in units of 2⁻⁵² of the result (2⁻¹⁰⁷⁴ near 0). */
  readonly ulps: number;
  /** The built-in functions that the bound rests on. */
  readonly builtins: readonly string[];
}

/**
 * V8 and SpiderMonkey port fdlibm, which claims less than 1 ulp; JavaScriptCore calls the system's
 * library. The bounds leave a wide margin, and `assumptions` checks them where the code runs.
 */
export const doubleFunctions: Readonly<Record<FunctionName, DoubleFunction>> = {
  exp: builtin("exp", (x) => Math.exp(x)),
  expm1: builtin("expm1", (x) => Math.expm1(x)),
  log: builtin("log", (x) => Math.log(x)),
  log1p: builtin("log1p", (x) => Math.log1p(x)),
  sin: builtin("sin", (x) => Math.sin(x)),
  cos: builtin("cos", (x) => Math.cos(x)),
  sinh: builtin("sinh", (x) => Math.sinh(x)),
  cosh: builtin("cosh", (x) => Math.cosh(x)),
  tanh: builtin("tanh", (x) => Math.tanh(x)),
  sqrt: { of: (x) => Math.sqrt(x), ulps: 1, builtins: ["sqrt"] },
  sigmoid: { of: sigmoid, ulps: 16, builtins: ["exp"] },
  softplus: { of: softplus, ulps: 16, builtins: ["exp", "log1p"] },
  erf: { of: (x) => erfDouble(x), ulps: 64, builtins: ["exp"] },
  erfc: { of: (x) => erfcDouble(x), ulps: 8192, builtins: ["exp"] },
};

function builtin(name: string, of: (x: number) => number): DoubleFunction {
  return { of, ulps: 4, builtins: [name] };
}

/** 1 / (1 + exp −x), with exp x / (1 + exp x) on the left so that nothing overflows. */
function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const small = Math.exp(x);
  return small / (1 + small);
}

/** log(1 + exp x) = max(x, 0) + log1p(exp −|x|). */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
