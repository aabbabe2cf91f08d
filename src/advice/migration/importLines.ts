// The import lines of a file that moves: names that are gone leave, and modules that are gone get their new path.
import { entries } from "../../catalogue/frameworks/index.ts";
import { impliesOldGeneration } from "../../project/generation.ts";
import {
  importsIn,
  type ImportedName,
  type ImportStatement,
} from "../../python/source/importsIn.ts";
import { canonicalPath } from "../../python/spellingTable.ts";
import { without } from "../fixes/argumentEdits.ts";
import type { Replacement, SourceRange } from "../finding.ts";
import { table } from "../spellings/table.ts";
import type { KerasLibrary } from "../fixes/moduleName.ts";
import type { Source } from "../../python/source/source.ts";
import { elementAt } from "../../required.ts";

export interface RemovedImports {
  readonly library: KerasLibrary;
  /** Whether an imported name is gone and no longer needed. */
  readonly isGone: (name: ImportedName) => boolean;
}

export function importEdits(
  sources: readonly Source[],
  leaving: RemovedImports,
): readonly Replacement[] {
  return sources.flatMap((source, index) =>
    importsIn(source).flatMap(({ module, ...statement }) =>
      module
        ? fromModule({ module, ...statement }, { index, source }, leaving)
        : statement.names.flatMap((name) => ofModule(name, index, leaving)),
    ),
  );
}

/** Modules that no import line can be changed to bring: their names have to be written otherwise. */
export function lostModules(
  sources: readonly Source[],
  library: KerasLibrary,
): readonly (SourceRange & { readonly text: string })[] {
  return sources.flatMap((source, index) =>
    importsIn(source)
      .flatMap(({ module, names }) => (module ? names : []))
      .filter(({ path }) => homeOf(path, library) !== undefined)
      .map(({ start, end, path }) => ({ source: index, start, end, text: path })),
  );
}

type FromImport = ImportStatement & { readonly module: NonNullable<ImportStatement["module"]> };

function fromModule(
  statement: FromImport,
  { index, source }: { readonly index: number; readonly source: Source },
  { library, isGone }: RemovedImports,
): readonly Replacement[] {
  const { module, names } = statement;
  const dropped = new Set(names.filter(isGone));
  if (dropped.size > 0 && dropped.size === names.length) return [removed(statement, index, source)];
  const edits =
    dropped.size > 0
      ? without(dropped, names, { source: index, start: elementAt(names, 0).start })
      : [];
  const home = homeOf(module.text, library);
  if (home === undefined) return edits;
  return [{ source: index, start: module.start, end: module.end, newText: home }, ...edits];
}

/** `import keras.layers.advanced_activations as a` brings the same under the new path. */
function ofModule(
  { path, start }: ImportedName,
  source: number,
  { library }: RemovedImports,
): readonly Replacement[] {
  const home = homeOf(path, library);
  return home === undefined ? [] : [{ source, start, end: start + path.length, newText: home }];
}

/** With its line, if it is alone in a module; in other blocks a statement may be required. */
function removed(
  { start, end, top }: ImportStatement,
  source: number,
  { text }: Source,
): Replacement {
  const rest = /^[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|$)/.exec(text.slice(end))?.[0];
  // The last line end is the parser's, not the file's.
  const within = (offset: number): number => Math.min(offset, text.length - 1);
  if (start !== top || rest === undefined)
    return { source, start, end: within(end), newText: "pass" };
  return { source, start, end: within(end + rest.length), newText: "" };
}

/** The new path of a module with activations; undefined for one that stays. */
function homeOf(module: string, library: KerasLibrary): string | undefined {
  if (!impliesOldGeneration(library, { imports: [module], callees: [], keywords: [] }))
    return undefined;
  const canonical = canonicalPath(module, table);
  if (!modulesOfActivations.has(module) || !canonical.startsWith(library)) return undefined;
  const home = canonical.replace(/^tf\./, "tensorflow.");
  return home === module ? undefined : home;
}

/** As the catalogue spells them, with those that are called otherwise. */
const modulesOfActivations: ReadonlySet<string> = new Set(
  entries.flatMap(({ spellings }) =>
    spellings.map(({ text }) => text.slice(0, Math.max(text.lastIndexOf("."), 0))),
  ),
);
