import { givenCheck, libraryUlp } from "./givenCheck.ts";
import type { Question } from "../question.ts";
import { emulated, type Runner } from "../runner.ts";
import type { Check } from "../check.ts";

export interface RecordingSource {
  /** What ran: "Keras 3.15.1 on PyTorch". */
  readonly from: string;
  /** Present if that is another release or backend than the one in question, with the same definition. */
  readonly ofOtherRelease?: true;
}

/** Output of a real framework: bit patterns of float32 inputs, and what came for each. */
export interface Recorded extends RecordingSource {
  /** How it was run. */
  readonly how: string;
  readonly inputs: Uint32Array;
  readonly outputs: Uint32Array;
  /** The differences that are known, and why they are there. */
  readonly understood?: Understood | undefined;
}

/** This many outputs differ from what the code computes according to the catalogue, for this reason. */
export interface Understood {
  readonly count: number;
  readonly why: string;
}

/**
 * What the real framework gave, in one recording or several, against what its code computes in float32
 * according to the catalogue.
 * Frameworks call libraries that round in their own way, so a few units are allowed; classes and kinks are exact.
 */
export function recordingCheck(
  question: Question,
  implemented: (x: number) => number,
  recordings: readonly Recorded[],
): { readonly check: Check; readonly runner: Runner } {
  const ulp = question.tolerance ?? libraryUlp;
  const absolute = recordingError[question.of];
  const rules = recordings.map(({ from, how }) => `${from}: ${how}`);
  return {
    check: givenCheck(question, {
      leg: "recording",
      rule: [...new Set(rules)].join("; "),
      inputs: joined(recordings.map((one) => one.inputs)),
      wanted: implemented,
      tolerance: () => ({ ulp, absolute }),
    }),
    runner: played(recordings),
  };
}

/** The absolute error that passes beside the units: cancellation in a formula leaves the rounding of its terms. */
export const recordingError: Readonly<Record<"value" | "slope", number>> = {
  value: 2.4e-7,
  slope: 4 * 2.4e-7,
};

/** Returns what was recorded, whatever kernel is requested. */
function played(recordings: readonly Recorded[]): Runner {
  const outputs = joined(recordings.map((one) => one.outputs));
  const { adapter } = emulated((x) => x);
  const from = [...new Set(recordings.map((one) => one.from))].join(" and ");
  return {
    adapter: { ...adapter, description: `recorded from ${from}` },
    run: (_, { length }, { at }) => Promise.resolve(outputs.subarray(at, at + length)),
  };
}

const joined = (parts: readonly Uint32Array[]): Uint32Array =>
  Uint32Array.from(parts.flatMap((part) => Array.from(part)));
