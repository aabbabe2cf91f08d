import { float32FromBits } from "../numeric/floats/float32.ts";
import { elementAt } from "../required.ts";
import type { Check } from "./check.ts";
import type { Verdict } from "./judge.ts";
import type { Report } from "./report.ts";
import { reportOf } from "./reportOf.ts";
import type { Runner } from "./runner.ts";
import { sampling, type Expectation, type Sampling } from "./sampling.ts";

export interface Watch {
  /** Looked at every few thousand samples; an AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Called with the progress; `soFar` returns the report of what was done until then. */
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
  const samples = sampling(check, watch.onSample);
  const { tally, specification } = samples;
  const soFar = (): Report =>
    reportOf(check, runner, { tally, specification, seconds: (watch.now() - started) / 1000 });
  for (let at = 0; at < count && !watch.signal?.aborted; at += inputsPerChunk) {
    const chunk = chunkOf(check, runner, at);
    // While a GPU computes the results, the CPU computes what they are compared with.
    const [y, expected] = await Promise.all([chunk.results, expectations(samples, chunk, watch)]);
    for (let i = 0; i < expected.length && !watch.signal?.aborted; i += inputsPerSlice) {
      const end = Math.min(i + inputsPerSlice, expected.length);
      for (let j = i; j < end; j++) samples.sample(chunk.x(j), y(j), elementAt(expected, j));
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
  /** The result for each of them. */
  readonly results: Promise<(i: number) => number>;
}

/** The next samples: given numbers, or what the runner, which has begun, computes for inputs. */
function chunkOf({ given, inputs, kernel }: Check, runner: Runner, at: number): Chunk {
  const count = Math.min(inputsPerChunk, inputs.count - at);
  if (given) {
    const results = Promise.resolve((i: number) => elementAt(given.ys, at + i));
    return { count, x: (i) => elementAt(given.xs, at + i), results };
  }
  const bits = inputs.bits(at, at + count);
  return {
    count: bits.length,
    x: (i) => float32FromBits(elementAt(bits, i)),
    results: runner
      .run(kernel, bits, { at })
      .then((outputs) => (i) => float32FromBits(elementAt(outputs, i))),
  };
}

/** What the results of a chunk are compared with; fewer if the check is cancelled meanwhile. */
async function expectations(
  { expectation }: Sampling,
  { count, x }: Chunk,
  { signal, rest }: Watch,
): Promise<readonly Expectation[]> {
  const found: Expectation[] = [];
  while (found.length < count && !signal?.aborted) {
    const end = Math.min(found.length + inputsPerSlice, count);
    while (found.length < end) found.push(expectation(x(found.length)));
    await rest?.();
  }
  return found;
}

const inputsPerChunk = 1 << 15;
const inputsPerSlice = 1 << 12;
