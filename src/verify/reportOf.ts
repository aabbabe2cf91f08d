import type { Check } from "./check.ts";
import type { Digest, Report } from "./report.ts";
import type { Runner } from "./runner.ts";
import type { Sampling } from "./sampling.ts";
import { histogram, thousandths } from "./tally.ts";

interface Found extends Pick<Sampling, "tally" | "specification"> {
  readonly digests?: readonly Digest[];
  readonly seconds: number;
}

/** The report of a check, of what was sampled until now. */
export function reportOf(
  check: Check,
  runner: Pick<Runner, "adapter" | "notRun">,
  { tally, specification, digests = [], seconds }: Found,
): Report {
  const { count, passed, failed, maxUlp, maxDistance, measured, sumUlp } = tally;
  const { rule, seed, count: all } = check.inputs;
  const isPart = count < all;
  return {
    ...check.subject,
    leg: check.leg,
    of: check.of,
    ...(check.type && { format: check.type.format }),
    kernel: check.kernel.form,
    domain: check.domain,
    quantity: isPart ? "sampled" : check.quantity,
    inputs: { rule: isPart ? `${rule}: ${count} of ${all}` : rule, seed, count },
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
    ...(digests.length > 0 && { digests }),
    seconds: thousandths(seconds),
    ...(runner.notRun !== undefined && { notRun: runner.notRun }),
  };
}
