import { float32FromBits } from "../numeric/floats/float32.ts";
import { elementAt } from "../required.ts";
import type { Check } from "./check.ts";
import type { Verdict } from "./judge.ts";
import type { Report } from "./report.ts";
import { reportOf } from "./reportOf.ts";
import type { Runner } from "./runner.ts";
import { sampling } from "./sampling.ts";

export interface Watch {
  /** Looked at every few thousand samples; an AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Told how far it is; `soFar` gives the report of what was done until then. */
  readonly onProgress?: ((done: number, count: number, soFar: () => Report) => void) | undefined;
  /** Shown every sample. */
  readonly onSample?: ((x: number, verdict: Verdict) => void) | undefined;
  /** Awaited every few thousand samples, so that a caller can stay responsive. */
  readonly rest?: (() => Promise<void>) | undefined;
  /** Milliseconds from any start. */
  readonly now: () => number;
}

/** Runs a check. A cancelled one reports what was done until then; a runner's failure passes through. */
export async function verify(check: Check, runner: Runner, watch: Watch): Promise<Report> {
  const started = watch.now();
  const { count } = check.inputs;
  const { sample, tally, specification } = sampling(check, watch.onSample);
  const soFar = (): Report =>
    reportOf(check, runner, { tally, specification, seconds: (watch.now() - started) / 1000 });
  for (let at = 0; at < count && !watch.signal?.aborted; at += CHUNK) {
    const chunk = await chunkOf(check, runner, at);
    for (let i = 0; i < chunk.count && !watch.signal?.aborted; i += SLICE) {
      const end = Math.min(i + SLICE, chunk.count);
      for (let j = i; j < end; j++) sample(chunk.x(j), chunk.y(j));
      watch.onProgress?.(tally.count, count, soFar);
      await watch.rest?.();
    }
  }
  return soFar();
}

/** Some samples of a check. */
interface Chunk {
  readonly count: number;
  readonly x: (i: number) => number;
  readonly y: (i: number) => number;
}

/** The next samples: given numbers, or what the runner computes for inputs. */
async function chunkOf(
  { given, inputs, kernel }: Check,
  runner: Runner,
  at: number,
): Promise<Chunk> {
  const count = Math.min(CHUNK, inputs.count - at);
  if (given)
    return { count, x: (i) => elementAt(given.xs, at + i), y: (i) => elementAt(given.ys, at + i) };
  const bits = inputs.bits(at, at + count);
  const outputs = await runner.run(kernel, bits, { at });
  return {
    count: bits.length,
    x: (i) => float32FromBits(elementAt(bits, i)),
    y: (i) => float32FromBits(elementAt(outputs, i)),
  };
}

const CHUNK = 1 << 15;
const SLICE = 1 << 12;
