import { float32FromBits } from "../../src/numeric/floats/float32.ts";
import { listed } from "../../src/verify/domains.ts";
import type { Adapter, Counted, Report, Worst } from "../../src/verify/report.ts";
import type { Check } from "../../src/verify/check.ts";
import { verify } from "../../src/verify/verify.ts";

import type { Lack } from "./functions.ts";

/** A column of a function in the terms of `verify`, or why it is empty. */
export type Cell = Judged | { readonly lack: Lack };

export interface Judged {
  readonly count: number;
  /** Of the results that are finite numbers. */
  readonly largest: Largest;
  /** Of those that have neither a subnormal input nor a subnormal real value. */
  readonly amongNormal: Largest;
  /** A NaN or infinity instead of a finite number; null if there is none. */
  readonly astray: Worst | null;
  readonly nan: Counted;
  readonly infinite: Counted;
  readonly flushed: number;
  readonly signOfZero: number;
}

/** The largest error in units in the last place, and where it is; null where nothing errs. */
export interface Largest {
  readonly ulp: number;
  readonly worst: Worst | null;
}

/** What a function gives for inputs, as bit patterns, or why it gives nothing. */
interface Column {
  readonly inputs: Uint32Array;
  readonly outputs: Uint32Array | Lack;
}

/** Judges the outputs of a column. */
export async function cellOf(
  check: Check,
  adapter: Adapter,
  { inputs, outputs }: Column,
): Promise<Cell> {
  if (typeof outputs === "string") return { lack: outputs };
  const known = new Map<number, number>();
  inputs.forEach((bits, i) => known.set(bits, outputs[i]!));
  const run = async (_: unknown, bits: Uint32Array) => bits.map((x) => known.get(x)!);
  const judge = (bits: Uint32Array) =>
    verify({ ...check, inputs: listed("", bits) }, { adapter, run }, { now: () => 0 });
  const all = await judge(inputs);
  const largestAmong = async (keeps: (bits: number) => boolean) => {
    const kept = worstInput(all).every(keeps);
    return largestOf(kept ? all : await judge(inputs.filter(keeps)));
  };
  const isNumber = (bits: number) => isFinite(float32FromBits(known.get(bits)!));
  const largest = await largestAmong(isNumber);
  const amongNormal = await largestAmong((bits) => isNumber(bits) && isNormal(check, bits));
  const astray = all.maxUlp > largest.ulp ? all.worst[0]! : null;
  const { count, nan, infinite, flushed, signOfZero } = all;
  return { count, largest, amongNormal, astray, nan, infinite, flushed, signOfZero };
}

/** The input of the largest error; empty where nothing errs. */
const worstInput = ({ worst }: Report): readonly number[] =>
  worst.slice(0, 1).map(({ xBits }) => parseInt(xBits, 16));

const largestOf = ({ maxUlp, worst }: Report): Largest => ({
  ulp: maxUlp,
  worst: worst[0] ?? null,
});

function isNormal({ reference }: Check, bits: number): boolean {
  const x = float32FromBits(bits);
  const want = reference(x);
  return !isSubnormal(x) && want.kind === "value" && !isSubnormal(want.value);
}

const isSubnormal = (value: number): boolean => value !== 0 && Math.abs(value) < 2 ** -126;
