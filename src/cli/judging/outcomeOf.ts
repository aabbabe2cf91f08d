import type { Prepared } from "../../present/verify/verification.ts";
import { unitsOf } from "../../verify/exhaustive/units.ts";
import { verifyEvery } from "../../verify/exhaustive/verifyEvery.ts";
import type { Report } from "../../verify/report.ts";
import { verify } from "../../verify/verify.ts";
import { progress } from "../print/progress.ts";
import { rest } from "../threads/rest.ts";
import { judgingThreads } from "./judgingThreads.ts";

/** What a check found; with a failure, what it found before it could not go on, and why. */
interface Outcome {
  readonly report: Report;
  readonly failure?: string;
}

/** Runs a check, which reports its progress; one that is interrupted reports what was done until then. */
export async function outcomeOf(
  { label, signal }: { readonly label: string; readonly signal: AbortSignal },
  { check, runner, every }: Extract<Prepared, { kind: "check" }>,
): Promise<Outcome> {
  const now = () => performance.now();
  const onProgress = progress(label, share);
  if (every === undefined)
    return { report: await verify(check, runner, { now, signal, onProgress, rest }) };
  const judges = judgingThreads(every, check.kernel.form);
  let soFar: (() => Report) | undefined;
  const watch = {
    now,
    signal,
    onProgress(done: number, count: number, report: () => Report) {
      soFar = report;
      onProgress(done, count);
    },
  };
  try {
    const units = unitsOf(every.between);
    return { report: await verifyEvery({ check, runner, judges, units }, watch) };
  } catch (error) {
    if (soFar === undefined || !(error instanceof Error)) throw error;
    return { report: soFar(), failure: error.message };
  } finally {
    judges.dispose();
  }
}

const share = (done: number, count: number): string => `${((100 * done) / count).toFixed(1)} %`;
