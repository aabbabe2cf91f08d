// What the functions of series are made of: their first coefficient, and the recurrences for the others.

import { doubleFunctions } from "../interval/doubles.ts";
import type { FunctionName } from "../real/functions.ts";
import {
  convolve,
  put,
  putConstant,
  putQuotient,
  sum,
  terms,
  underflowError,
  type Jets,
} from "./jets.ts";

/** The function's value over the argument's constant term: between its values at both ends, by their assumed errors. */
export function first(jets: Jets, k: number, u: number, name: FunctionName): void {
  const { of, ulps } = doubleFunctions[name];
  const [mid, rad] = [jets.mid[u * terms]!, jets.rad[u * terms]!];
  if (rad === 0 || name === "sin" || name === "cos") {
    const value = of(mid);
    put(jets, k * terms, value, rad + Math.abs(value) * ulps * 2 ** -52 + underflowError);
    return;
  }
  if (name === "cosh" && Math.abs(mid) <= rad) return putConstant(jets, k, NaN);
  const slack = Math.abs(mid) * 2 ** -52 + rad * 2 ** -45 + underflowError;
  const [low, high] = [of(mid - rad - slack), of(mid + rad + slack)];
  const room = (Math.abs(low) + Math.abs(high)) * ulps * 2 ** -52 + underflowError;
  put(jets, k * terms, low / 2 + high / 2, Math.abs(high - low) / 2 + room);
}

/** n yₙ = Σ i uᵢ fₙ₋ᵢ for i from 1 to n, where y' = f u'. */
export function integrate(jets: Jets, k: number, u: number, factor: number): void {
  for (let n = 1; n < terms; n++) {
    convolve(jets, u, factor, n, { from: 1, to: n, weighted: true });
    put(jets, k * terms + n, sum.mid / n, sum.rad / n);
  }
}

/** n w₀ yₙ = n wₙ − Σ i yᵢ wₙ₋ᵢ for i from 1 to n − 1, where y = log w. */
export function logarithm(
  jets: Jets,
  k: number,
  { u, name, w }: { readonly u: number; readonly name: FunctionName; readonly w: number },
): () => void {
  return () => {
    first(jets, k, u, name);
    for (let n = 1; n < terms; n++) {
      convolve(jets, k, w, n, { from: 1, to: n - 1, weighted: true });
      less(jets, w * terms + n, n);
      putQuotient(jets, k * terms + n, w * terms);
    }
  };
}

/** 2 y₀ yₙ = uₙ − Σ yᵢ yₙ₋ᵢ for i from 1 to n − 1, where y = √u. */
export function root(jets: Jets, k: number, u: number): void {
  first(jets, k, u, "sqrt");
  for (let n = 1; n < terms; n++) {
    convolve(jets, k, k, n, { from: 1, to: n - 1 });
    less(jets, u * terms + n, 1);
    sum.mid /= 2;
    sum.rad /= 2;
    putQuotient(jets, k * terms + n, k * terms);
  }
}

/** Takes the sum, divided by n, from a coefficient. */
function less({ mid, rad }: Jets, from: number, n: number): void {
  const rest = sum.mid / n;
  const value = mid[from]! - rest;
  sum.rad = rad[from]! + sum.rad / n + (Math.abs(rest) + Math.abs(value)) * 2 ** -51;
  sum.mid = value;
}

/** 1 + u */
export function shifted(jets: Jets, k: number, u: number): void {
  jets.mid.copyWithin(k * terms, u * terms, (u + 1) * terms);
  jets.rad.copyWithin(k * terms, u * terms, (u + 1) * terms);
  put(jets, k * terms, 1 + jets.mid[u * terms]!, jets.rad[u * terms]!);
}

/** c u; c may be rounded. */
export const scaled = (jets: Jets, k: number, u: number, c: number) => (): void => {
  for (let n = 0; n < terms; n++) {
    const value = c * jets.mid[u * terms + n]!;
    put(
      jets,
      k * terms + n,
      value,
      Math.abs(c) * jets.rad[u * terms + n]! + Math.abs(value) * 2 ** -52,
    );
  }
};
