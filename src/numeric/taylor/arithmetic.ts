// + − × ÷ and integer powers of Taylor series.

import { convolve, put, putConstant, putQuotient, sum, TERMS, type Jets } from "./jets.ts";
import type { StepMaker } from "./workspace.ts";

export const neg: StepMaker<1> =
  ([a], { jets: { mid, rad } }, k) =>
  () => {
    for (let n = 0; n < TERMS; n++) {
      mid[k * TERMS + n] = -mid[a * TERMS + n]!;
      rad[k * TERMS + n] = rad[a * TERMS + n]!;
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
  const n = jets.mid[exponent * TERMS]!;
  const isShort = jets.rad[exponent * TERMS] === 0 && Number.isInteger(n) && Math.abs(n) <= 64;
  const isDefined = !Number.isNaN(jets.mid[base * TERMS]!);
  putConstant(jets, k, isShort && isDefined ? 1 : NaN);
  for (let i = 0; i < Math.abs(n) && isShort; i++) {
    jets.mid.copyWithin(before * TERMS, k * TERMS, (k + 1) * TERMS);
    jets.rad.copyWithin(before * TERMS, k * TERMS, (k + 1) * TERMS);
    if (n > 0) multiply(jets, k, before, base);
    else divide(jets, k, before, base);
  }
}

export function multiply(jets: Jets, k: number, a: number, b: number): void {
  for (let n = 0; n < TERMS; n++) {
    convolve(jets, a, b, n, { from: 0, to: n });
    jets.mid[k * TERMS + n] = sum.mid;
    jets.rad[k * TERMS + n] = sum.rad;
  }
}

/** q = u / v, from u = v q: q₀ v₀ = u₀, and so on. */
export function divide(jets: Jets, k: number, a: number, b: number): void {
  for (let n = 0; n < TERMS; n++) {
    convolve(jets, b, k, n, { from: 1, to: n });
    const mid = jets.mid[a * TERMS + n]! - sum.mid;
    sum.rad += jets.rad[a * TERMS + n]! + Math.abs(mid) * 2 ** -52;
    sum.mid = mid;
    putQuotient(jets, k * TERMS + n, b * TERMS);
  }
}

function addInto(jets: Jets, k: number, [a, b]: readonly [number, number], side: 1 | -1): void {
  const { mid, rad } = jets;
  for (let n = 0; n < TERMS; n++) {
    const [u, v] = [mid[a * TERMS + n]!, side * mid[b * TERMS + n]!];
    const radius = rad[a * TERMS + n]! + rad[b * TERMS + n]!;
    if (v === 0 || u === 0) {
      mid[k * TERMS + n] = u + v;
      rad[k * TERMS + n] = radius * (1 + 2 ** -45);
    } else put(jets, k * TERMS + n, u + v, radius);
  }
}
