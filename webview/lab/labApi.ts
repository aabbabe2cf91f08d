import * as v from "valibot";
import type { Expr } from "../../src/expr/expr.ts";
import type { Schemas } from "../../src/protocol/rpc.ts";
import type { Marks } from "../plot/frame.ts";

export type Numbers = Readonly<Record<string, number>>;

/** What the page may ask of its worker, so that long computing never stops the page. */
export interface LabApi {
  /** Each input through the formula in emulated float32: every operation rounded. */
  evaluate(expr: Expr, numbers: Numbers, inputs: Float32Array): Float32Array;
  /** Where the formula has kinks and flat stretches. */
  marks(expr: Expr, numbers: Numbers): Marks;
}

// Page and worker are one program: a look at the outer shape is enough, and trees need no copy.
const tree = v.custom<Expr>((value) => v.is(v.object({ tag: v.string() }), value));
const numbers = v.record(v.string(), v.number());
const floats = v.instance(Float32Array);
const stretch = v.object({ low: v.number(), high: v.number() });

export const labSchemas: Schemas<LabApi> = {
  evaluate: { args: v.tuple([tree, numbers, floats]), result: floats },
  marks: {
    args: v.tuple([tree, numbers]),
    result: v.object({ kinks: v.array(v.number()), flat: v.array(stretch) }),
  },
};
