// What code calls Keras where it needs it: by an import that is there, or by one to add.
import { impliesOldGeneration } from "../../project/generation.ts";
import { importsIn, type ImportStatement } from "../../python/source/importsIn.ts";
import type { Source } from "../../python/source/source.ts";
import { canonicalPath } from "../../python/spellingTable.ts";
import type { Replacement, SourceRange } from "../finding.ts";
import { table } from "../spellings/table.ts";
import { perObject } from "../../memo.ts";

export type KerasLibrary = "keras" | "tf.keras";

export interface ModuleName {
  readonly text: string;
  /** The import that brings it; none where it is there. */
  readonly edits: readonly Replacement[];
}

/** Imports at the top level are visible everywhere after them. */
export function moduleName(
  library: KerasLibrary,
  { source, start }: Pick<SourceRange, "source" | "start">,
  sources: readonly Source[],
): ModuleName {
  const { called, ordinary } = importsOf(sources);
  const first = called[library];
  if (first && (first.source < source || (first.source === source && first.end <= start)))
    return { text: first.text, edits: [] };
  const before = ordinary && ordinary.source <= source ? ordinary : { source: 0, top: 0 };
  return { text: library, edits: [adding(library, before, sources)] };
}

/** The libraries that a file imports, computed once for all mentions of the file. */
interface Imports {
  /** How the first statement that brings the library calls it, and where that ends. */
  readonly called: Readonly<
    Record<
      KerasLibrary,
      { readonly text: string; readonly source: number; readonly end: number } | undefined
    >
  >;
  /** The offset of the first import that others may precede. */
  readonly ordinary: { readonly source: number; readonly top: number } | undefined;
}

const importsOf = perObject((sources: readonly Source[]): Imports => {
  const all = sources.flatMap((one, source) =>
    importsIn(one).map((statement) => ({ ...statement, source })),
  );
  return {
    called: { keras: firstCalled("keras", all), "tf.keras": firstCalled("tf.keras", all) },
    ordinary: all.find(isOrdinary),
  };
});

function firstCalled(
  library: KerasLibrary,
  all: readonly (ImportStatement & { readonly source: number })[],
): Imports["called"][KerasLibrary] {
  for (const { names, start, end, top, source } of all)
    for (const { bound, means } of start === top ? names : []) {
      const text = isGone(library, means) ? undefined : calledBy(library, bound, means);
      if (text !== undefined) return { text, source, end };
    }
  return undefined;
}

function calledBy(library: KerasLibrary, bound: string, means: string): string | undefined {
  const path = canonicalPath(means, table);
  if (path === library) return bound;
  return library === "tf.keras" && path === "tf" ? `${bound}.keras` : undefined;
}

/** `tf_keras` is Keras 2 under a name of its own. */
const isGone = (library: KerasLibrary, path: string): boolean =>
  impliesOldGeneration(library, { imports: [path], callees: [], keywords: [] });

/** Before the first statement that imports anything, for `__future__` must stay in front. */
function adding(
  library: KerasLibrary,
  { source, top }: NonNullable<Imports["ordinary"]>,
  sources: readonly Source[],
): Replacement {
  const end = sources[source]?.text.includes("\r\n") === true ? "\r\n" : "\n";
  const line = library === "keras" ? "import keras" : "import tensorflow as tf";
  return { source, start: top, end: top, newText: `${line}${end}` };
}

const isOrdinary = ({ module }: ImportStatement): boolean => module?.text !== "__future__";
