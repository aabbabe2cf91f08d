import { analyse } from "../../src/numeric/facts/analyse.ts";
import { exactEvaluator, type Exact } from "../../src/numeric/reference/exact.ts";
import { derivative } from "../../src/expr/derivative.ts";
import { simplify } from "../../src/expr/simplify.ts";
import { evaluator } from "../../src/numeric/arithmetic/evaluate.ts";
import { evaluationOf } from "../../src/meaning/evaluation.ts";
import { formulaAnswers } from "../../src/meaning/formulaAnswers.ts";
import { prepared, type VerificationDependencies } from "../../src/present/verify/verification.ts";
import type { Connection, Handlers } from "../../src/protocol/rpc.ts";
import { ownKernel, ownMessages } from "../../src/readings/wgsl/ownKernel.ts";
import { gridKernel, kernelFor } from "../../src/readings/wgsl/kernel.ts";
import { doJob } from "../../src/training/job.ts";
import { outputsOver } from "../../src/training/surface.ts";
import { landmarksOf } from "../plot/landmarks.ts";
import { fits } from "../surface/maxout/fit.ts";
import { surfaceNodes } from "../train/surfaceNodes.ts";
import { gridValues, samplesOf } from "../surface/maxout/samples.ts";
import { messageOf } from "../messageOf.ts";
import { pausing } from "../time/pausing.ts";
import type { VerificationJob, WorkerApi, PageApi } from "./workerApi.ts";
import { verifying } from "./verifying.ts";

/** The worker's answers; `page` is asked for what only the page has, its graphics device. */
export function answers(page: () => Connection<PageApi>): Handlers<WorkerApi> {
  let cancelling = new AbortController();
  const pauses = pausing();
  const known = formulaAnswers();
  return {
    evaluate(expr, numbers, inputs) {
      const f = evaluator(expr, "f32", numbers);
      return inputs.map((x) => f(x));
    },
    evaluateNarrow({ choice, of, quantity }, inputs) {
      const arithmetic = { of, arithmetic: "f32", format: "f32" } as const;
      const { value, slope } = evaluationOf(choice, arithmetic);
      const slopeAt = slope.kind === "slope" ? slope.at : () => NaN;
      const f = quantity === "value" ? value : slopeAt;
      return inputs.map((x) => f(x));
    },
    evaluateGrid: (expr, numbers, grid) => gridValues(expr, numbers, grid),
    derivative: (expr) => simplify(derivative(expr, "x")),
    gridKernel: (expr, numbers, grid) => gridKernel(expr, grid, numbers),
    fits: (target, inputs, options) => fits(samplesOf(target, inputs), options),
    kernel: (expr, form, numbers) => kernelFor(expr, { form, parameters: numbers }),
    landmarks: (formula, parameters) => landmarksOf({ formula, parameters }),
    analyse: (formula, parameters) => analyse(formula, parameters),
    apart: (a, b) => known.apart(a, b),
    exact(expr, numbers, inputs) {
      const f = exactEvaluator(expr, "f32", numbers);
      return Float64Array.from(inputs, (x) => middle(f(x)));
    },
    async verify(job) {
      cancelling = new AbortController();
      pauses.resume();
      const { signal } = cancelling;
      const one = prepared(job.choice, job.request, dependenciesOf(job, page()));
      if (one.kind === "none") return one;
      const { id, request } = job;
      return verifying(one, { id, request, page: page(), signal, pausing: pauses });
    },
    trainJob: (job) => doJob(job),
    networkSurface: (plan, weights) => outputsOver(plan, weights, surfaceNodes),
    alive: () => null,
    pause(isPaused) {
      if (isPaused) pauses.pause();
      else pauses.resume();
      return null;
    },
    cancel() {
      cancelling.abort();
      pauses.resume();
      return null;
    },
  };
}

const dependenciesOf = (
  { id, device, recordings, own }: VerificationJob,
  page: Connection<PageApi>,
): VerificationDependencies => ({
  gpu:
    device.kind === "gpu"
      ? {
          adapter: device.adapter,
          run: (kernel, inputs) =>
            page.call("run", id, kernel, inputs.slice()).catch((error: unknown) => {
              throw new Error(ownMessages(kernel, messageOf(error)));
            }),
        }
      : { notRun: device.reason, emulates: true },
  recordings: () => recordings,
  ...(typeof own === "string" && { ownKernel: ownKernel(own) }),
  ...(typeof own === "object" && { outputs: own }),
});

/** A double within the enclosure, which is far narrower than a float32 step. */
const middle = (real: Exact): number =>
  real.kind === "undefined" ? NaN : real.low === real.high ? real.low : (real.low + real.high) / 2;
