import { analyse } from "../../src/numeric/analysis/analyse.ts";
import { evaluator } from "../../src/numeric/evaluate.ts";
import { apart } from "../../src/present/apart.ts";
import { prepared, type Means } from "../../src/present/verification.ts";
import type { Connection, Handlers } from "../../src/protocol/rpc.ts";
import type { Runner } from "../../src/verify/runner.ts";
import { kernelFor } from "../../src/readings/wgsl/kernel.ts";
import { verify, type Watch } from "../../src/verify/verify.ts";
import { landmarksOf } from "../plot/landmarks.ts";
import type { LabApi, Outcome, PageApi, Venue } from "./labApi.ts";

/** What the worker answers; `page` is asked for what only the page has, its graphics device. */
export function answers(page: () => Connection<PageApi>): Handlers<LabApi> {
  let cancelling = new AbortController();
  return {
    evaluate(expr, numbers, inputs) {
      const f = evaluator(expr, "f32", numbers);
      return inputs.map((x) => f(x));
    },
    kernel: (expr, form, numbers) => kernelFor(expr, { form, parameters: numbers }),
    landmarks: (formula, parameters) => landmarksOf({ formula, parameters }),
    analyse: (formula, parameters) => analyse(formula, parameters),
    apart: (a, b) => apart(a, b),
    async verify(choice, wish, venue) {
      cancelling = new AbortController();
      const watch = watchFor(page(), cancelling.signal);
      const outcomes: Outcome[] = [];
      for (const one of prepared(choice, wish, meansOf(venue, page())))
        outcomes.push(
          one.kind === "none"
            ? { notVerified: one.reason }
            : await verify(one.check, rested(one.runner), watch),
        );
      return outcomes;
    },
    cancel() {
      cancelling.abort();
      return null;
    },
  };
}

const watchFor = (page: Connection<PageApi>, signal: AbortSignal): Watch => ({
  signal,
  now: () => performance.now(),
  onProgress: (done, count) => void page.call("progress", done, count).catch(() => undefined),
});

const meansOf = (venue: Venue, page: Connection<PageApi>): Means => ({
  gpu:
    venue.kind === "gpu"
      ? {
          adapter: venue.adapter,
          run: (kernel, inputs) => page.call("run", kernel, inputs.slice()),
        }
      : { notRun: venue.reason },
  recordings: () => [],
});

/** Lets waiting messages in before each chunk, among them the one that cancels. */
const rested = (runner: Runner): Runner => ({
  ...runner,
  async run(kernel, inputs) {
    await new Promise((resolve) => setTimeout(resolve));
    return runner.run(kernel, inputs);
  },
});
