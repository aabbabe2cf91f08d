import type { Exact } from "../numeric/exact.ts";
import { listed } from "./domains.ts";
import { kernelCheck } from "./kernelCheck.ts";
import type { Question } from "./question.ts";
import { emulated, type Runner } from "./runner.ts";
import type { Check } from "./verify.ts";

/** Output of a real framework: bit patterns of float32 inputs, and what came for each. */
export interface Recorded {
  /** What ran: "keras 3.15.1 on torch". */
  readonly from: string;
  /** How it was run. */
  readonly how: string;
  readonly inputs: Uint32Array;
  readonly outputs: Uint32Array;
}

/**
 * What the real framework gave against what the catalogue says that its code computes, in float32.
 * Frameworks call libraries that round in their own way, so a few units are allowed; classes and kinks are exact.
 */
export function recordingCheck(
  question: Question,
  implemented: (x: number) => number,
  recorded: Recorded,
): { readonly check: Check; readonly runner: Runner } {
  const check = kernelCheck({ ...question, domain: "f16" }, "documented");
  const ulp = question.tolerance ?? LIBRARY_ULP;
  const absolute = question.of === "value" ? 2.4e-7 : 4 * 2.4e-7;
  return {
    check: {
      ...check,
      leg: "recording",
      domain: question.domain,
      quantity: "sampled",
      inputs: listed(`${recorded.from}: ${recorded.how}`, recorded.inputs),
      reference: (x) => point(implemented(x)),
      tolerance: () => ({ ulp, absolute }),
      atKink: () => false,
      acceptance: () => undefined,
    },
    runner: played(recorded),
  };
}

/** Gives back what was recorded, whatever kernel is asked to run. */
function played({ inputs, outputs, from }: Recorded): Runner {
  const known = new Map(Array.from(inputs, (bits, i) => [bits, outputs[i]!]));
  const { adapter } = emulated((x) => x);
  return {
    adapter: { ...adapter, description: `recorded from ${from}` },
    run: (_, asked) => Promise.resolve(asked.map((bits) => known.get(bits)!)),
  };
}

const point = (value: number): Exact => ({ kind: "value", value, low: value, high: value });
/** How far the libraries that frameworks call may round in their own way. */
export const LIBRARY_ULP = 4;
