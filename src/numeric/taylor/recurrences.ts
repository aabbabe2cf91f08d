// What the functions of series are made of: their first coefficient, and the recurrences for the others.

import { doubleFunctions } from "../interval/doubles.ts";
import type { FunctionName } from "../real/functions.ts";
import { convolve, put, putConstant, putQuotient, sum, TERMS, TINY, type Jets } from "./jets.ts";

/** The function's value over the argument's constant term: between its values at both ends, by their assumed errors. */
export function first(jets: Jets, k: number, u: number, name: FunctionName): void {
  const { of, ulps } = doubleFunctions[name];
  const [mid, rad] = [jets.mid[u * TERMS]!, jets.rad[u * TERMS]!];
  if (rad === 0 || name === "sin" || name === "cos") {
    const value = of(mid);
    put(jets, k * TERMS, value, rad + Math.abs(value) * ulps * 2 ** -52 + TINY);
    return;
  }
  if (name === "cosh" && Math.abs(mid) <= rad) return putConstant(jets, k, NaN);
  const slack = Math.abs(mid) * 2 ** -52 + rad * 2 ** -45 + TINY;
  const [low, high] = [of(mid - rad - slack), of(mid + rad + slack)];
  const room = (Math.abs(low) + Math.abs(high)) * ulps * 2 ** -52 + TINY;
  put(jets, k * TERMS, low / 2 + high / 2, Math.abs(high - low) / 2 + room);
}

/** n yₙ = Σ i uᵢ fₙ₋ᵢ for i from 1 to n, where y' = f u'. */
export function integrate(jets: Jets, k: number, u: number, factor: number): void {
  for (let n = 1; n < TERMS; n++) {
    convolve(jets, u, factor, n, { from: 1, to: n, weighted: true });
    put(jets, k * TERMS + n, sum.mid / n, sum.rad / n);
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
    for (let n = 1; n < TERMS; n++) {
      convolve(jets, k, w, n, { from: 1, to: n - 1, weighted: true });
      less(jets, w * TERMS + n, n);
      putQuotient(jets, k * TERMS + n, w * TERMS);
    }
  };
}

/** 2 y₀ yₙ = uₙ − Σ yᵢ yₙ₋ᵢ for i from 1 to n − 1, where y = √u. */
export function root(jets: Jets, k: number, u: number): void {
  first(jets, k, u, "sqrt");
  for (let n = 1; n < TERMS; n++) {
    convolve(jets, k, k, n, { from: 1, to: n - 1 });
    less(jets, u * TERMS + n, 1);
    sum.mid /= 2;
    sum.rad /= 2;
    putQuotient(jets, k * TERMS + n, k * TERMS);
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
  jets.mid.copyWithin(k * TERMS, u * TERMS, (u + 1) * TERMS);
  jets.rad.copyWithin(k * TERMS, u * TERMS, (u + 1) * TERMS);
  put(jets, k * TERMS, 1 + jets.mid[u * TERMS]!, jets.rad[u * TERMS]!);
}

/** c u; c may be rounded. */
export const scaled = (jets: Jets, k: number, u: number, c: number) => (): void => {
  for (let n = 0; n < TERMS; n++) {
    const value = c * jets.mid[u * TERMS + n]!;
    put(
      jets,
      k * TERMS + n,
      value,
      Math.abs(c) * jets.rad[u * TERMS + n]! + Math.abs(value) * 2 ** -52,
    );
  }
};
