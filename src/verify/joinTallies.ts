import { elementAt } from "../required.ts";
import type { Counted } from "./report.ts";
import { maxWorst, type Tally } from "./tally.ts";

/** The figures of two parts of one verification; of equal errors, those at the smaller bit patterns are kept. */
export function joined(a: Tally, b: Tally): Tally {
  const sum = (key: Summed): number => a[key] + b[key];
  return {
    formats: a.formats,
    count: sum("count"),
    passed: sum("passed"),
    failed: sum("failed"),
    undefined: sum("undefined"),
    flushed: sum("flushed"),
    signOfZero: sum("signOfZero"),
    measured: sum("measured"),
    sumUlp: sum("sumUlp"),
    maxUlp: Math.max(a.maxUlp, b.maxUlp),
    maxDistance: Math.max(a.maxDistance, b.maxDistance),
    nan: bothCounted(a.nan, b.nan),
    infinite: bothCounted(a.infinite, b.infinite),
    reasons: new Map(
      [...a.reasons.keys(), ...b.reasons.keys()].map((reason) => [
        reason,
        (a.reasons.get(reason) ?? 0) + (b.reasons.get(reason) ?? 0),
      ]),
    ),
    bins: a.bins.map((count, i) => count + elementAt(b.bins, i)),
    worst: [...a.worst, ...b.worst]
      .sort((u, v) => v.ulp - u.ulp || (u.xBits < v.xBits ? -1 : 1))
      .slice(0, maxWorst),
  };
}

type Summed =
  "count" | "passed" | "failed" | "undefined" | "flushed" | "signOfZero" | "measured" | "sumUlp";

const bothCounted = (a: Counted, b: Counted): Counted => ({
  expected: a.expected + b.expected,
  got: a.got + b.got,
  wrong: a.wrong + b.wrong,
});
