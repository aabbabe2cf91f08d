import { single } from "../numeric/floats/floatType.ts";
import type { Exact } from "../numeric/reference/exact.ts";
import type { Check } from "./check.ts";
import { judged, kinder, type Verdict } from "./judge.ts";
import {
  addToSpecification,
  emptySpecification,
  type SpecificationTally,
} from "./specification/specification.ts";
import { add, emptyTally, type Tally } from "./tally.ts";

/** What judging a check's samples adds up to, so far. */
export interface Sampling {
  /** Judges one result. */
  readonly sample: (x: number, got: number) => void;
  readonly tally: Tally;
  readonly specification: SpecificationTally;
}

/** Nothing is judged yet; `onSample` is shown every sample. */
export function sampling(check: Check, onSample?: (x: number, verdict: Verdict) => void): Sampling {
  const { format } = check.type ?? single;
  const tally = emptyTally({ x: check.inputFormat ?? format, y: format });
  const specification = emptySpecification();
  const judge = judgeFor(check);
  const sample = (x: number, got: number): void => {
    const want = check.reference(x);
    const verdict = judge(x, got, want);
    add(tally, x, got, want, verdict);
    onSample?.(x, verdict);
    addToSpecification(specification, { x, got, allowed: check.acceptance(x), want });
  };
  return { sample, tally, specification };
}

function judgeFor({ reference, tolerance, atKink, difference, type = single }: Check) {
  const atZero = (x: number) => () => valueOf(reference(Object.is(Math.sign(x), -1) ? -0 : 0));
  const against = (x: number, got: number, want: Exact) =>
    judged(x, got, want, { tolerance: tolerance(x), type, atZero: atZero(x) });
  return (x: number, got: number, want: Exact): Verdict => {
    const here = against(x, got, want);
    const verdict = here.kind === "failed" && atKink(x) ? bestSide(x, got, here) : here;
    if (verdict.kind !== "failed" || difference === undefined) return verdict;
    const { ulp, distance } = verdict;
    return { kind: "undefined", reason: difference, error: { ulp, distance } };
  };

  function bestSide(x: number, got: number, here: Verdict): Verdict {
    return [type.nextDown(x), type.nextUp(x)].reduce<Verdict>(
      (best, side) => kinder(best, against(x, got, reference(side))),
      here,
    );
  }
}

const valueOf = (exact: Exact): number => (exact.kind === "value" ? exact.value : NaN);
