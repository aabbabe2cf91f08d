import { evaluator } from "../../src/numeric/evaluate.ts";
import type { Handlers } from "../../src/protocol/rpc.ts";
import type { LabApi } from "./labApi.ts";

/** What the worker answers. */
export const answers: Handlers<LabApi> = {
  evaluate(expr, numbers, inputs) {
    const f = evaluator(expr, "f32", numbers);
    return inputs.map((x) => f(x));
  },
  marks: () => ({ kinks: [], flat: [] }),
};
