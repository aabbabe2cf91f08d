import * as v from "valibot";
import type { Outputs } from "../verify/checks/outputsCheck.ts";
import type { Recorded } from "../verify/checks/recordingCheck.ts";

const sentence = v.pipe(v.string(), v.maxLength(2000));
const bits = v.pipe(
  v.instance(Uint32Array),
  v.check(({ length }) => length <= 100_000, "too long"),
);

/** What real frameworks gave, as many outputs as inputs in each. */
export const recordingsSchema: v.GenericSchema<unknown, readonly Recorded[]> = v.pipe(
  v.array(
    v.pipe(
      v.object({
        from: sentence,
        ofOtherRelease: v.exactOptional(v.literal(true)),
        how: sentence,
        inputs: bits,
        outputs: bits,
        understood: v.optional(v.object({ count: v.number(), why: sentence })),
      }),
      v.check(({ inputs, outputs }) => inputs.length === outputs.length, "unpaired"),
    ),
  ),
  v.maxLength(40),
);

const formats = ["f16", "bf16", "f32", "f64"] as const;
const doubles = v.instance(Float64Array);

/** The reader's own outputs, as many as inputs. */
export const outputsSchema: v.GenericSchema<unknown, Outputs> = v.pipe(
  v.object({
    from: sentence,
    rule: sentence,
    xs: doubles,
    ys: doubles,
    inputFormat: v.picklist(formats),
    format: v.picklist(formats),
  }),
  v.check(({ xs, ys }) => xs.length === ys.length, "unpaired"),
);
