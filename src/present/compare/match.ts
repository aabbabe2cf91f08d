// Which known activation a formula of one's own is, or comes nearest to.
import type { Entry } from "../../catalogue/entry.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import type { Expr } from "../../expr/expr.ts";
import { alike, farthest, samples } from "./samples.ts";
import { usual } from "./usual.ts";

export interface Match {
  readonly entry: Entry;
  /** True when no sample tells them apart. */
  readonly same: boolean;
  /** The largest difference among the samples, and where it was met. */
  readonly apart: number;
  readonly at: number;
}

/** The best match among all element activations with their defaults; undefined when a name in the formula has no value. */
export function bestMatch(formula: Expr): Match | undefined {
  const own = samples(formula, {});
  if (own === undefined) return undefined;
  const matches = entries.flatMap((entry): readonly Match[] => {
    const { values } = usual(entry);
    return values === undefined
      ? []
      : [{ entry, same: alike(own, values), ...farthest(own, values) }];
  });
  return matches.reduce<Match | undefined>(
    (best, one) => (best === undefined || one.apart < best.apart ? one : best),
    undefined,
  );
}
