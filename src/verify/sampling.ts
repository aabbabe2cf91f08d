import { single } from "../numeric/floats/floatType.ts";
import type { Exact } from "../numeric/reference/exact.ts";
import { once } from "../memo.ts";
import type { Check } from "./check.ts";
import type { Acceptance } from "./specification/acceptanceInterval.ts";
import { judged, moreFavourable, type SampledResult, type Verdict } from "./judge.ts";
import {
  addToSpecification,
  emptySpecification,
  type SpecificationTally,
} from "./specification/specification.ts";
import { add, emptyTally, type Tally } from "./tally.ts";

/** What judging a check's samples adds up to, so far. */
export interface Sampling {
  readonly expectation: (x: number) => Expectation;
  /** Judges one result, by the reference and by what WGSL allows. */
  readonly sample: (x: number, got: number, expected: Expectation) => void;
  /** Judges one result by a real value that is known already; `sample` without WGSL's verdict. */
  readonly judge: (x: number, got: number, want: Exact) => void;
  /** Adds WGSL's verdict on one result. */
  readonly specify: (x: number, got: number, expected: Expectation) => void;
  readonly tally: Tally;
  readonly specification: SpecificationTally;
}

/** What a result is compared with. */
export interface Expectation {
  /** The real value, rounded. */
  readonly want: Exact;
  /** What WGSL allows. */
  readonly allowed: Acceptance;
}

/** Nothing is judged yet; `onSample` is shown every sample. */
export function sampling(check: Check, onSample?: (x: number, verdict: Verdict) => void): Sampling {
  const { format } = check.type ?? single;
  const tally = emptyTally({ x: check.inputFormat ?? format, y: format });
  const specification = emptySpecification();
  const verdictOn = judgeFor(check);
  const judge = (x: number, got: number, want: Exact): void => {
    const one: SampledResult = { x, got, want };
    const verdict = verdictOn(one);
    add(tally, one, verdict);
    onSample?.(x, verdict);
  };
  const specify = (x: number, got: number, expected: Expectation): void =>
    addToSpecification(specification, { x, got, ...expected });
  const sample = (x: number, got: number, expected: Expectation): void => {
    judge(x, got, expected.want);
    specify(x, got, expected);
  };
  const expectation = (x: number): Expectation => ({
    want: check.reference(x),
    allowed: check.acceptance(x),
  });
  return { expectation, sample, judge, specify, tally, specification };
}

function judgeFor({ reference, tolerance, atKink, difference, type = single }: Check) {
  const fromBelow = once(() => valueOf(reference(-0)));
  const fromAbove = once(() => valueOf(reference(0)));
  const atZero = (x: number) => (x < 0 ? fromBelow : fromAbove);
  const against = (sample: SampledResult) =>
    judged(sample, { tolerance: tolerance(sample.x), type, atZero: atZero(sample.x) });
  return (sample: SampledResult): Verdict => {
    const { x } = sample;
    const here = against(sample);
    const verdict = here.kind === "failed" && atKink(x) ? bestSide(sample, here) : here;
    if (verdict.kind !== "failed" || difference === undefined) return verdict;
    const { ulp, distance } = verdict;
    return { kind: "undefined", reason: difference, error: { ulp, distance } };
  };

  function bestSide({ x, got }: SampledResult, here: Verdict): Verdict {
    return [type.nextDown(x), type.nextUp(x)].reduce<Verdict>(
      (best, side) => moreFavourable(best, against({ x, got, want: reference(side) })),
      here,
    );
  }
}

const valueOf = (exact: Exact): number => (exact.kind === "value" ? exact.value : NaN);
