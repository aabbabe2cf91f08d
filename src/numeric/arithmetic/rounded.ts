// Functions and powers as a perfect float32 or float64 library would give them: the nearest float.

import { doubleFunctions } from "../interval/doubles.ts";
import { rationalOf } from "../../algebra/rational.ts";
import { realFunctions, type FunctionName } from "../real/functions.ts";
import { realPower } from "../real/power.ts";
import { exact } from "../real/real.ts";
import { nearest } from "../real/ziv.ts";
import type { Format } from "../floats/round.ts";

/** The function of one float, correctly rounded, with IEEE results at ±0, ±∞ and outside its domain. */
export function roundedFunction(name: FunctionName, format: Format): (x: number) => number {
  if (name === "sqrt")
    return format === "f32" ? (x) => Math.fround(Math.sqrt(x)) : (x) => Math.sqrt(x);
  const { of, ulps } = doubleFunctions[name];
  const margin = (ulps + 1) * 2 ** -52;
  const byKernel = (x: number): number => nearest(realFunctions[name], x, format);
  const isSettled = (x: number, value: number): boolean =>
    !Number.isFinite(x) || Number.isNaN(value) || (x === 0 && (value === 0 || value === -Infinity));
  if (format === "f64")
    return (x) => {
      const value = of(x);
      return isSettled(x, value) || value === -Infinity ? value : byKernel(x);
    };
  return (x) => {
    const value = of(x);
    if (isSettled(x, value) || value === Infinity || value === -Infinity) return value;
    return decidedFloat(value, margin) ?? byKernel(x);
  };
}

/** x to a power, correctly rounded. */
export function roundedPower(format: Format): (x: number, exponent: number) => number {
  const round = format === "f32" ? Math.fround : (value: number): number => value;
  return (x, exponent) => {
    if (exponent === 0) return 1;
    if (exponent === 1) return x;
    if (exponent === 2) return round(x * x);
    if (exponent === -1) return round(1 / x);
    if (x === 0 || !Number.isFinite(x) || !Number.isFinite(exponent)) return x ** exponent;
    const quick = format === "f32" ? shortPower(x, exponent) : undefined;
    return quick ?? nearest(realPower(exact(rationalOf(exponent), 64)), x, format);
  };
}

/** x^n by products in doubles, each off by at most half an ulp; undefined where that does not decide. */
function shortPower(x: number, exponent: number): number | undefined {
  const n = Math.abs(exponent);
  if (!Number.isInteger(n) || n > 64) return undefined;
  let product = x;
  for (let i = 1; i < n; i++) product *= x;
  return decidedFloat(exponent < 0 ? 1 / product : product, (n + 2) * 2 ** -52);
}

/** The float32 that all values within a relative margin round to. */
function decidedFloat(value: number, margin: number): number | undefined {
  const spread = Math.abs(value) * margin + 2 ** -1000;
  const low = Math.fround(value - spread);
  return low === Math.fround(value + spread) ? Math.fround(value) : undefined;
}
