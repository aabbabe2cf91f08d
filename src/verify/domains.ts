import { bfloatInputs, halfInputs, sweep, sweepSeed } from "../numeric/floats/sampling.ts";
import { float32Bits, float32FromBits } from "../numeric/floats/float32.ts";
import type { Domain } from "./report.ts";
import type { InputBits } from "./check.ts";

/** A closed interval that the inputs are taken from. */
export interface InputInterval {
  readonly low: number;
  readonly high: number;
}

/** The inputs of a domain, or those in an interval. The sweep also visits the neighbours of the kinks. */
export function inputsOf(
  domain: Domain,
  kinks: readonly number[],
  between?: InputInterval,
): InputBits {
  const { rule, seed, bits } = domains[domain];
  if (bits === undefined) return everyFloat(rule, between);
  const all = bits(kinks);
  if (between === undefined) return listed(rule, all, seed);
  const { low, high } = between;
  const inside = all.filter((one) => {
    const x = float32FromBits(one);
    return low <= x && x <= high;
  });
  return listed(`${rule}; ${rangeOf(between)}`, inside, seed);
}

/** Inputs that are listed one by one. */
export const listed = (rule: string, bits: Uint32Array, seed: number | null = null): InputBits => ({
  rule,
  seed,
  count: bits.length,
  bits: (from, to) => bits.subarray(from, to),
});

/** Every bit pattern, or every number of an interval in rising order, -0 before +0. */
function everyFloat(rule: string, between: InputInterval | undefined): InputBits {
  if (between === undefined) return counted(rule, 2 ** 32, (i) => i);
  const low = placeOf(between.low === 0 ? -0 : between.low);
  const high = placeOf(between.high === 0 ? 0 : between.high);
  return counted(`${rule}; ${rangeOf(between)}`, high - low + 1, (i) => bitsAt(low + i));
}

const counted = (rule: string, count: number, bitsOf: (i: number) => number): InputBits => ({
  rule,
  seed: null,
  count: Math.max(0, count),
  bits: (from, to) => Uint32Array.from({ length: to - from }, (_, i) => bitsOf(from + i)),
});

// The numbers in rising order: +0 is at 0 and −0 at −1.
function placeOf(value: number): number {
  const bits = float32Bits(value);
  return bits < sign ? bits : sign - 1 - bits;
}

const bitsAt = (place: number): number => (place >= 0 ? place : sign - 1 - place);

const rangeOf = ({ low, high }: InputInterval): string => `from ${low} to ${high}`;

/** A domain's rule, and its bit patterns where they are listed one by one. */
interface Inputs {
  readonly rule: string;
  readonly seed: number | null;
  readonly bits?: (kinks: readonly number[]) => Uint32Array;
}

const domains: Readonly<Record<Domain, Inputs>> = {
  sweep: {
    rule: "255 exponents × 512 mantissas × 2 signs, kinks ± 2 neighbours, ±0, ±∞, NaN",
    seed: sweepSeed,
    bits: sweep,
  },
  f16: { rule: "every float16 value", seed: null, bits: halfInputs },
  bf16: { rule: "every bfloat16 value", seed: null, bits: bfloatInputs },
  f32: { rule: "every float32 value", seed: null },
};

const sign = 0x8000_0000;
