// What code calls Keras where it needs it: by an import that is there, or by one to add.
import { tellsOld } from "../project/generation.ts";
import { importsIn, type ImportStatement } from "../python/importsIn.ts";
import type { Source } from "../python/source.ts";
import { canonicalPath } from "../python/spellingTable.ts";
import type { Replacement, Stretch } from "./finding.ts";
import { table } from "./table.ts";

export type Library = "keras" | "tf.keras";

export interface ModuleName {
  readonly text: string;
  /** The import that brings it; none where it is there. */
  readonly edits: readonly Replacement[];
}

/** Imports in the module itself are seen from everywhere behind them. */
export function moduleName(
  library: Library,
  { source, start }: Pick<Stretch, "source" | "start">,
  sources: readonly Source[],
): ModuleName {
  const before = sources.slice(0, source + 1).map(importsIn);
  const seen = before.flatMap((statements, index) =>
    statements.filter((one) => one.start === one.top && (index < source || one.end <= start)),
  );
  for (const { bound, means } of seen.flatMap(({ names }) => names)) {
    const called = isGone(library, means) ? undefined : calledBy(library, bound, means);
    if (called !== undefined) return { text: called, edits: [] };
  }
  const home = before.findIndex((statements) => statements.some(isOrdinary));
  return { text: library, edits: [adding(library, Math.max(home, 0), sources, before)] };
}

function calledBy(library: Library, bound: string, means: string): string | undefined {
  const path = canonicalPath(means, table);
  if (path === library) return bound;
  return library === "tf.keras" && path === "tf" ? `${bound}.keras` : undefined;
}

/** `tf_keras` is Keras 2 under a name of its own. */
const isGone = (library: Library, path: string): boolean =>
  tellsOld(library, { imports: [path], callees: [], keywords: [] });

/** Before the first statement that imports anything, for `__future__` must stay in front. */
function adding(
  library: Library,
  source: number,
  sources: readonly Source[],
  imports: readonly (readonly ImportStatement[])[],
): Replacement {
  const at = imports[source]?.find(isOrdinary)?.top ?? 0;
  const end = sources[source]?.text.includes("\r\n") === true ? "\r\n" : "\n";
  const line = library === "keras" ? "import keras" : "import tensorflow as tf";
  return { source, start: at, end: at, newText: `${line}${end}` };
}

const isOrdinary = ({ module }: ImportStatement): boolean => module?.text !== "__future__";
