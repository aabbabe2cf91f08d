import type { Domain, Leg, Report, VerificationSubject } from "./report.ts";
import { emptySpecification } from "./specification/specification.ts";
import { emptyTally, histogram } from "./tally.ts";

/** A check that was requested. */
export interface CheckRequest {
  readonly leg: Leg;
  readonly of: Report["of"];
  readonly form: Report["kernel"];
  readonly domain: Domain;
  readonly tolerance?: number | undefined;
}

/** The report of a check that could not be made: nothing passed because nothing ran, and why. */
export function notRun(subject: VerificationSubject, asked: CheckRequest, reason: string): Report {
  const tally = emptyTally();
  const { leg, of, form, domain, tolerance = 0 } = asked;
  return {
    ...subject,
    ...{ leg, of, kernel: form, domain, tolerance },
    ...{ count: 0, passed: 0, failed: 0, undefined: 0, flushed: 0, signOfZero: 0 },
    ...{ maxUlp: 0, maxDistance: 0, worst: [], nan: tally.nan, infinite: tally.infinite },
    quantity: "sampled",
    inputs: { rule: "none", seed: null, count: 0 },
    meanUlp: 0,
    undefinedReasons: {},
    histogram: histogram(tally),
    specification: emptySpecification(),
    adapter: { kind: "emulated", vendor: "", architecture: "", description: "", backend: "" },
    kernelHash: "",
    seconds: 0,
    notRun: reason,
  };
}
