// The results of an exhaustive verification, judged on all cores.

import { parentPort } from "node:worker_threads";

import type { Judge, Judged } from "../../verify/exhaustive/judge.ts";
import { judgeUnit } from "../../verify/exhaustive/judgeUnit.ts";
import { stretchesOf } from "../../verify/exhaustive/stretches.ts";
import { inputsPerUnit, type Unit } from "../../verify/exhaustive/units.ts";
import type { Judges } from "../../verify/exhaustive/verifyEvery.ts";
import { kernelCheck } from "../../verify/checks/kernelCheck.ts";
import type { Question } from "../../verify/question.ts";
import type { Form } from "../../readings/wgsl/kernel.ts";
import { threads } from "../threads/threads.ts";

/** A unit to judge, and what its results are judged by. */
interface JudgingJob {
  readonly question: Question;
  readonly form: Form;
  readonly unit: Unit;
  readonly results: Uint32Array;
}

export interface JudgingThreads extends Judges {
  readonly dispose: () => void;
}

export function judgingThreads(question: Question, form: Form): JudgingThreads {
  const { atOnce, run, dispose } = threads<JudgingJob, Judged>("judging", resourceLimits);
  return {
    atOnce,
    // Shared, so that nothing is copied on the way to a thread.
    room: () =>
      new Uint32Array(new SharedArrayBuffer(inputsPerUnit * Uint32Array.BYTES_PER_ELEMENT)),
    judge: (unit, results) => run({ question, form, unit, results }),
    dispose,
  };
}

/** A judged unit leaves little garbage; collecting it soon keeps the memory of each thread small. */
const resourceLimits = { maxYoungGenerationSizeMb: 3 };

/** Answers every job that is sent to this thread. */
export function serveJudging(): void {
  parentPort?.on("message", (job: JudgingJob) => parentPort?.postMessage(judged(job)));
}

/** Judges a unit with what was made for the first unit of the same question. */
function judged({ question, form, unit, results }: JudgingJob): Judged {
  const key = JSON.stringify([question, form]);
  if (made?.key !== key) made = { key, judge: judgeOf(question, form) };
  return judgeUnit(made.judge, unit, results);
}

let made: { readonly key: string; readonly judge: Judge } | undefined;

const judgeOf = (question: Question, form: Form): Judge => ({
  check: kernelCheck(question, form),
  stretches: stretchesOf(question.formula, question.parameters),
});
