import { float32FromBits, nextDown32, nextUp32 } from "../numeric/floats/float32.ts";
import type { Exact } from "../numeric/reference/exact.ts";
import type { Check } from "./check.ts";
import { judged, kinder, type Verdict } from "./judge.ts";
import type { Report } from "./report.ts";
import type { Runner } from "./runner.ts";
import {
  addToSpecification,
  emptySpecification,
  type SpecificationTally,
} from "./specification.ts";
import { add, emptyTally, histogram, thousandths, type Tally } from "./tally.ts";
import { elementAt } from "../required.ts";

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
  const tally = emptyTally();
  const specification = emptySpecification();
  const { bits, count } = check.inputs;
  const sample = sampler(check, { tally, specification, onSample: watch.onSample });
  const soFar = (): Report =>
    report(check, runner, { tally, specification, seconds: (watch.now() - started) / 1000 });
  for (let at = 0; at < count && !watch.signal?.aborted; at += CHUNK) {
    const inputs = bits(at, Math.min(at + CHUNK, count));
    const outputs = await runner.run(check.kernel, inputs, at);
    for (let i = 0; i < inputs.length && !watch.signal?.aborted; i += SLICE) {
      const end = Math.min(i + SLICE, inputs.length);
      for (let j = i; j < end; j++) {
        sample(float32FromBits(elementAt(inputs, j)), float32FromBits(elementAt(outputs, j)));
      }
      watch.onProgress?.(tally.count, count, soFar);
      await watch.rest?.();
    }
  }
  return soFar();
}

interface Sampling extends Pick<Watch, "onSample"> {
  readonly tally: Tally;
  readonly specification: SpecificationTally;
}

function sampler(
  check: Check,
  { tally, specification, onSample }: Sampling,
): (x: number, got: number) => void {
  const judge = judgeFor(check);
  return (x, got) => {
    const want = check.reference(x);
    const verdict = judge(x, got, want);
    add(tally, x, got, want, verdict);
    onSample?.(x, verdict);
    addToSpecification(specification, { x, got, allowed: check.acceptance(x), want });
  };
}

function judgeFor({ reference, tolerance, atKink, difference }: Check) {
  const atZero = (x: number) => () => valueOf(reference(Object.is(Math.sign(x), -1) ? -0 : 0));
  const against = (x: number, got: number, want: Exact) =>
    judged(x, got, want, tolerance(x), atZero(x));
  return (x: number, got: number, want: Exact): Verdict => {
    const here = against(x, got, want);
    const verdict = here.kind === "failed" && atKink(x) ? bestSide(x, got, here) : here;
    if (verdict.kind !== "failed" || difference === undefined) return verdict;
    const { ulp, distance } = verdict;
    return { kind: "undefined", reason: difference, error: { ulp, distance } };
  };

  function bestSide(x: number, got: number, here: Verdict): Verdict {
    return [nextDown32(x), nextUp32(x)].reduce<Verdict>(
      (best, side) => kinder(best, against(x, got, reference(side))),
      here,
    );
  }
}

const valueOf = (exact: Exact): number => (exact.kind === "value" ? exact.value : NaN);

interface Found {
  readonly tally: Tally;
  readonly specification: SpecificationTally;
  readonly seconds: number;
}

function report(check: Check, runner: Runner, { tally, specification, seconds }: Found): Report {
  const { count, passed, failed, maxUlp, maxDistance, measured, sumUlp } = tally;
  const { rule, seed } = check.inputs;
  return {
    ...check.subject,
    leg: check.leg,
    of: check.of,
    kernel: check.kernel.form,
    domain: check.domain,
    quantity: count < check.inputs.count ? "sampled" : check.quantity,
    inputs: { rule, seed, count },
    count,
    passed,
    failed,
    undefined: tally.undefined,
    tolerance: check.tolerance(NaN).ulp,
    maxUlp: thousandths(maxUlp),
    maxDistance,
    meanUlp: measured === 0 ? 0 : thousandths(sumUlp / measured),
    worst: tally.worst,
    nan: { ...tally.nan },
    infinite: { ...tally.infinite },
    flushed: tally.flushed,
    signOfZero: tally.signOfZero,
    undefinedReasons: Object.fromEntries(tally.reasons),
    histogram: histogram(tally),
    specification: { ...specification },
    adapter: runner.adapter,
    kernelHash: check.kernel.hash,
    seconds: thousandths(seconds),
    ...(runner.notRun !== undefined && { notRun: runner.notRun }),
  };
}

const CHUNK = 1 << 15;
const SLICE = 1 << 12;
