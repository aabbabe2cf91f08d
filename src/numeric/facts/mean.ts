// The mean output for a standard normal input: 0 for a zero-centred activation.

import type { Branch } from "../line/ends.ts";
import type { Smooth } from "../line/smooth.ts";
import { fact, notKnown, type Fact } from "./fact.ts";
import { regionOf, type AnalysedFormula } from "./subject.ts";

/** ∫ f(x) φ(x) dx by Gauss and Legendre on half units within ±14, to about ten digits. */
export function meanOf({ pieces }: AnalysedFormula): Fact<number> {
  const mean = pieces.map(integral).reduce((sum, part) => sum + part, 0);
  return Number.isFinite(mean)
    ? fact(Math.abs(mean) < 1e-12 ? 0 : mean, false)
    : notKnown("The formula is not finite, or grows faster than the normal density falls.");
}

function integral({ span, function: f }: Branch): number {
  const { low, high } = regionOf(span);
  const [from, to] = [Math.max(low, -maxDeviations), Math.min(high, maxDeviations)];
  if (!(from < to)) return 0;
  const count = Math.ceil((to - from) * 2);
  const step = (to - from) / count;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += overStep(f, from + step * i, step);
  return sum;
}

function overStep(f: Smooth, from: number, step: number): number {
  let sum = 0;
  for (const { at, weight } of nodes) {
    const x = from + (step * (1 + at)) / 2;
    const { low, high } = f.over({ low: x, high: x });
    sum += weight * (low / 2 + high / 2) * Math.exp((-x * x) / 2);
  }
  return (sum * step) / 2 / Math.sqrt(2 * Math.PI);
}

const maxDeviations = 14;

/** The nodes and weights of order 8 on −1 … 1: zeros of the Legendre polynomial P₈, by Newton. */
const nodes: readonly { readonly at: number; readonly weight: number }[] = Array.from(
  { length: 8 },
  (_, i) => {
    let at = Math.cos((Math.PI * (i + 0.75)) / 8.5);
    for (let round = 0; round < 6; round++) at -= legendre(at).value / legendre(at).slope;
    return { at, weight: 2 / ((1 - at * at) * legendre(at).slope ** 2) };
  },
);

/** n Pₙ = (2n − 1) x Pₙ₋₁ − (n − 1) Pₙ₋₂; (x² − 1) Pₙ′ = n (x Pₙ − Pₙ₋₁). */
function legendre(x: number): { readonly value: number; readonly slope: number } {
  let [before, value] = [1, x];
  for (let n = 2; n <= 8; n++)
    [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
  return { value, slope: (8 * (x * value - before)) / (x * x - 1) };
}
