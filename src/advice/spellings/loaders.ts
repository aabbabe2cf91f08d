// The calls that load a saved model, as the resolver takes them.
import type { Framework } from "../../catalogue/framework.ts";
import { canonicalPath, type KnownLoader, type SpellingTable } from "../../python/spellingTable.ts";

/** By canonical name. */
export function loadersIn(
  frameworks: readonly Framework[],
  bare: SpellingTable,
): ReadonlyMap<string, KnownLoader> {
  return new Map(
    frameworks.flatMap(({ id: framework, loaders = [] }) =>
      loaders.map(
        ({ callee, ...loader }) => [canonicalPath(callee, bare), { framework, ...loader }] as const,
      ),
    ),
  );
}
