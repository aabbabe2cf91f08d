import { float32FromBits } from "../../src/numeric/float32.ts";
import { listed } from "../../src/verify/domains.ts";
import type { Adapter, Counted, Report, Worst } from "../../src/verify/report.ts";
import { verify, type Check } from "../../src/verify/verify.ts";

import type { Lack } from "./functions.ts";

/** A column of a function in the terms of `verify`, or why it is empty. */
export type Cell = Judged | { readonly lack: Lack };

export interface Judged {
  readonly count: number;
  /** The largest error of the results that are finite numbers, and where it is; null where none errs. */
  readonly maxUlp: number;
  readonly worst: Worst | null;
  /** A NaN or infinity where a number was due; null where there is none. */
  readonly astray: Worst | null;
  readonly nan: Counted;
  readonly infinite: Counted;
  readonly flushed: number;
  readonly signOfZero: number;
}

/** Judges the outputs of a column. */
export async function cellOf(
  check: Check,
  adapter: Adapter,
  inputs: Uint32Array,
  outputs: Uint32Array | Lack,
): Promise<Cell> {
  if (typeof outputs === "string") return { lack: outputs };
  const known = new Map([...inputs].map((bits, i) => [bits, outputs[i]!] as const));
  const run = async (_: unknown, bits: Uint32Array) => bits.map((x) => known.get(x)!);
  const judge = (bits: Uint32Array) =>
    verify({ ...check, inputs: listed("", bits) }, { adapter, run }, { now: () => 0 });
  const all = await judge(inputs);
  const numbers = await judge(inputs.filter((x) => isFinite(float32FromBits(known.get(x)!))));
  return judged(all, numbers);
}

function judged(all: Report, numbers: Report): Judged {
  const { count, nan, infinite, flushed, signOfZero } = all;
  const { maxUlp } = numbers;
  const [worst = null] = numbers.worst;
  const astray = all.maxUlp > maxUlp ? all.worst[0]! : null;
  return { count, maxUlp, worst, astray, nan, infinite, flushed, signOfZero };
}
