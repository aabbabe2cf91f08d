// The short form in which a framework's file writes its entries: what most entries share is unsaid.

import type { EntryOf, Gradient, Recording, Spelling } from "../entryParts.ts";

type Unsaid =
  "spellings" | "parameters" | "over" | "axes" | "implemented" | "findings" | "recorded";

/**
 * An entry as written; `versions` starts with the first one, as in ">=0.6,<1.1".
 * Without `spellings`, its name is the one spelling and a function's.
 */
export interface Brief
  extends Omit<EntryOf, "id" | "framework" | Unsaid>, Partial<Pick<EntryOf, Unsaid>> {}

/** The entries of one framework, completed. */
export const entriesOf = <Id extends string>(
  framework: Id,
  briefs: readonly Brief[],
): readonly EntryOf<Id>[] =>
  briefs.map((brief) => ({
    id: `${framework}@${firstVersion(brief.versions)}:${withoutPrefix(framework, brief.name)}`,
    framework,
    spellings: functions(brief.name),
    parameters: [],
    over: "element",
    axes: [],
    implemented: [],
    findings: [],
    recorded: [],
    ...brief,
  }));

export const functions = (...texts: readonly string[]): readonly Spelling[] =>
  texts.map((text) => ({ text, kind: "function" }));

export const classes = (...texts: readonly string[]): readonly Spelling[] =>
  texts.map((text) => ({ text, kind: "class" }));

export const strings = (...texts: readonly string[]): readonly Spelling[] =>
  texts.map((text) => ({ text, kind: "string" }));

/** Lists the recordings of functions, which all of these files hold. */
export const recordedIn =
  (...files: readonly string[]) =>
  (...functions: readonly string[]): readonly Recording[] =>
    files.flatMap((file) => functions.map((name) => ({ file, function: name })));

/** The words of several rows. */
export const words = (...rows: readonly string[]): readonly string[] =>
  rows.flatMap((row) => row.split(" "));

/** Writes a framework's own gradients, all read from one source. */
export const slopesFrom =
  (source: string) =>
  (formula: string, note?: string, where?: Readonly<Record<string, string>>): Gradient => ({
    kind: "formula",
    formula,
    ...(where && { where }),
    source,
    ...(note !== undefined && { note }),
  });

function firstVersion(versions: string): string {
  const first = /^>=\s*([^,\s]+)/.exec(versions)?.[1];
  if (first === undefined) throw new Error(`Versions ${versions} do not start with the first one.`);
  return first;
}

const withoutPrefix = (framework: string, name: string): string =>
  name.startsWith(`${framework}:`) ? name.slice(framework.length + 1) : name;
