import { both } from "../../src/verify/exhaustive/both.ts";
import type { Judge, Judged } from "../../src/verify/exhaustive/judge.ts";
import { judgeUnit } from "../../src/verify/exhaustive/judgeUnit.ts";
import type { Judges } from "../../src/verify/exhaustive/verifyEvery.ts";
import type { Watch } from "../../src/verify/verify.ts";

/**
 * Judges in this worker, a part of a unit at a time: messages come in meanwhile, among them the one that
 * cancels. A unit that was cancelled counts as far as it was judged.
 */
export const interruptibleJudge = (judge: Judge, { rest, signal }: Watch): Judges => ({
  atOnce: 1,
  async judge({ from, to }, results) {
    const judgePart = (start: number): Judged => {
      const part = { from: start, to: Math.min(start + partSize, to) };
      return judgeUnit(judge, part, results.subarray(part.from - from, part.to - from));
    };
    let all = judgePart(from);
    for (let start = from + partSize; start < to && !signal?.aborted; start += partSize) {
      await rest?.();
      all = both(all, judgePart(start));
    }
    return all;
  },
});

/** A fraction of a second even where nothing but the reference decides. */
const partSize = 2 ** 14;
