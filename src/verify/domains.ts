import { bfloatInputs, halfInputs, sweep, SWEEP_SEED } from "../numeric/sampling.ts";
import type { Domain } from "./report.ts";
import type { InputBits } from "./verify.ts";

/** The inputs of a domain. The sweep also visits the neighbours of the kinks. */
export const inputsOf = (domain: Domain, kinks: readonly number[]): InputBits =>
  domains[domain](kinks);

/** Inputs that are listed one by one. */
export const listed = (rule: string, bits: Uint32Array, seed: number | null = null): InputBits => ({
  rule,
  seed,
  count: bits.length,
  bits: (from, to) => bits.subarray(from, to),
});

const domains: Readonly<Record<Domain, (kinks: readonly number[]) => InputBits>> = {
  sweep: (kinks) =>
    listed(
      "255 exponents × 512 mantissas × 2 signs, kinks ± 2 neighbours, ±0, ±∞, NaN",
      sweep(kinks),
      SWEEP_SEED,
    ),
  f16: () => listed("every float16 value", halfInputs()),
  bf16: () => listed("every bfloat16 value", bfloatInputs()),
  f32: () => ({
    rule: "every float32 value",
    seed: null,
    count: 2 ** 32,
    bits: (from, to) => Uint32Array.from({ length: to - from }, (_, i) => from + i),
  }),
};
