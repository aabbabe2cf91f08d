// + − × ÷ and integer powers of Taylor series.

import { convolve, put, putConstant, putQuotient, sum, terms, type Jets } from "./jets.ts";
import type { StepMaker } from "./workspace.ts";

export const neg: StepMaker<1> =
  ([a], { jets: { mid, rad } }, k) =>
  () => {
    for (let n = 0; n < terms; n++) {
      mid[k * terms + n] = -mid[a * terms + n]!;
      rad[k * terms + n] = rad[a * terms + n]!;
    }
  };

export const add: StepMaker<2> =
  ([a, b], { jets }, k) =>
  () =>
    addInto(jets, k, [a, b], 1);

export const sub: StepMaker<2> =
  ([a, b], { jets }, k) =>
  () =>
    addInto(jets, k, [a, b], -1);

export const mul: StepMaker<2> =
  ([a, b], { jets }, k) =>
  () =>
    multiply(jets, k, a, b);

export const div: StepMaker<2> =
  ([a, b], { jets }, k) =>
  () =>
    divide(jets, k, a, b);

/** An integer power by products; nothing is known of others. */
export const pow: StepMaker<2> = ([a, b], work, k) => {
  const before = work.spare();
  return () => power(work.jets, k, { base: a, exponent: b, before });
};

interface Power {
  readonly base: number;
  readonly exponent: number;
  /** The place of the power before. */
  readonly before: number;
}

function power(jets: Jets, k: number, { base, exponent, before }: Power): void {
  const n = jets.mid[exponent * terms]!;
  const isShort = jets.rad[exponent * terms] === 0 && Number.isInteger(n) && Math.abs(n) <= 64;
  const isDefined = !Number.isNaN(jets.mid[base * terms]!);
  putConstant(jets, k, isShort && isDefined ? 1 : NaN);
  for (let i = 0; i < Math.abs(n) && isShort; i++) {
    jets.mid.copyWithin(before * terms, k * terms, (k + 1) * terms);
    jets.rad.copyWithin(before * terms, k * terms, (k + 1) * terms);
    if (n > 0) multiply(jets, k, before, base);
    else divide(jets, k, before, base);
  }
}

export function multiply(jets: Jets, k: number, a: number, b: number): void {
  for (let n = 0; n < terms; n++) {
    convolve(jets, a, b, n, { from: 0, to: n });
    jets.mid[k * terms + n] = sum.mid;
    jets.rad[k * terms + n] = sum.rad;
  }
}

/** q = u / v, from u = v q: q₀ v₀ = u₀, and so on. */
export function divide(jets: Jets, k: number, a: number, b: number): void {
  for (let n = 0; n < terms; n++) {
    convolve(jets, b, k, n, { from: 1, to: n });
    const mid = jets.mid[a * terms + n]! - sum.mid;
    sum.rad += jets.rad[a * terms + n]! + Math.abs(mid) * 2 ** -52;
    sum.mid = mid;
    putQuotient(jets, k * terms + n, b * terms);
  }
}

function addInto(jets: Jets, k: number, [a, b]: readonly [number, number], side: 1 | -1): void {
  const { mid, rad } = jets;
  for (let n = 0; n < terms; n++) {
    const [u, v] = [mid[a * terms + n]!, side * mid[b * terms + n]!];
    const radius = rad[a * terms + n]! + rad[b * terms + n]!;
    if (v === 0 || u === 0) {
      mid[k * terms + n] = u + v;
      rad[k * terms + n] = radius * (1 + 2 ** -45);
    } else put(jets, k * terms + n, u + v, radius);
  }
}
