import { evaluator } from "../../src/numeric/evaluate.ts";
import type { Connection, Handlers } from "../../src/protocol/rpc.ts";
import { kernelCheck } from "../../src/verify/kernelCheck.ts";
import type { Question } from "../../src/verify/question.ts";
import { emulated, type Runner } from "../../src/verify/runner.ts";
import { verify } from "../../src/verify/verify.ts";
import type { LabApi, PageApi, Venue } from "./labApi.ts";

/** What the worker answers; `page` is asked for what only the page has, its graphics device. */
export function answers(page: () => Connection<PageApi>): Handlers<LabApi> {
  let signal = { aborted: false };
  return {
    evaluate(expr, numbers, inputs) {
      const f = evaluator(expr, "f32", numbers);
      return inputs.map((x) => f(x));
    },
    marks: () => ({ kinks: [], flat: [] }),
    verify(question, form, venue) {
      signal = { aborted: false };
      return verify(kernelCheck(question, form), runnerFor(question, venue, page()), {
        signal,
        now: () => performance.now(),
        onProgress: (done, count) =>
          void page()
            .call("progress", done, count)
            .catch(() => undefined),
      });
    },
    cancel() {
      signal.aborted = true;
      return null;
    },
  };
}

function runnerFor(question: Question, venue: Venue, page: Connection<PageApi>): Runner {
  if (venue.kind === "gpu")
    return {
      adapter: venue.adapter,
      run: (kernel, inputs) => page.call("run", kernel, inputs.slice()),
    };
  const runner = emulated(evaluator(question.formula, "f32", question.parameters), venue.reason);
  return {
    ...runner,
    async run(kernel, inputs) {
      await rest();
      return runner.run(kernel, inputs);
    },
  };
}

/** Lets waiting messages in, among them the one that cancels. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
