import * as v from "valibot";
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
