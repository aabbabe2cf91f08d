// One registered function in place of a definition that would be written out several times: a saved model cannot hold
// a lambda, and a single definition is changed once.
import type { Source } from "../../python/source/source.ts";
import { topStatementAt } from "../../python/source/statementAt.ts";
import { elementAt } from "../../required.ts";
import type { Replacement, SourceRange } from "../finding.ts";
import type { Move } from "./move.ts";
import type { WrittenOut } from "./moving.ts";
import type { MigrationOutcome } from "./outcomes.ts";

export interface SharedFunctions {
  /** The changes of each outcome. */
  readonly changes: readonly (readonly Replacement[])[];
  /** The functions that several of them use, each before the statement with its first use. */
  readonly added: readonly Replacement[];
}

/** Gives a function to each definition that is written out at two places or more. */
export function withSharedFunctions(
  outcomes: readonly MigrationOutcome[],
  move: Pick<Move, "library" | "from">,
  { sources, path }: MigratedText,
): SharedFunctions {
  const names = new Map<string, string>();
  const added: Replacement[] = [];
  const free = freeNames(sources);
  for (const [key, uses] of groupedUses(outcomes)) {
    if (uses.length < 2) continue;
    const ordered = uses.toSorted((a, b) => a.at.source - b.at.source || a.at.start - b.at.start);
    const { at, written } = elementAt(ordered, 0);
    const source = elementAt(sources, at.source);
    const top = topStatementAt(source, at.start);
    if (top === undefined) continue;
    const name = free(nameOf(written, move));
    names.set(key, name);
    const text = blankLines(source.text, top) + functionText(written, name, moduleOf(path));
    const newText = source.text.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
    added.push({ source: at.source, start: top, end: top, newText });
  }
  const changes = outcomes.map(({ becomes }) => {
    if (becomes.kind !== "changed") return [];
    const { edits, written } = becomes;
    const name = written && names.get(JSON.stringify(written));
    return written === undefined || name === undefined
      ? edits
      : edits.map((edit) => calling(name, written, edit));
  });
  return { changes, added };
}

/** The sources of a file, and its path. */
export interface MigratedText {
  readonly sources: readonly Source[];
  readonly path: string;
}

function groupedUses(outcomes: readonly MigrationOutcome[]): ReadonlyMap<string, readonly Use[]> {
  const groups = new Map<string, Use[]>();
  for (const use of outcomes.flatMap(usesOf)) {
    const key = JSON.stringify(use.written);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [use]);
    else group.push(use);
  }
  return groups;
}

interface Use {
  readonly at: SourceRange;
  readonly written: WrittenOut;
}

const usesOf = ({ at, becomes }: MigrationOutcome): readonly Use[] =>
  becomes.kind === "changed" && becomes.written ? [{ at, written: becomes.written }] : [];

/** The edit with the function's name instead of its definition. */
function calling(name: string, { definition }: WrittenOut, edit: Replacement): Replacement {
  const { newText } = edit;
  const isAlone = newText === `(${definition})`;
  return { ...edit, newText: isAlone ? name : newText.replace(definition, () => name) };
}

/** A saved model holds the name of the module as well, so two files may each have a function of one name. */
const functionText = (
  { definition, module }: WrittenOut,
  name: string,
  registeredIn: string,
): string =>
  [
    `@${module}.saving.register_keras_serializable(package="${registeredIn}")`,
    `def ${name}(x):`,
    `    return ${definition.replace(/^lambda x: /, "")}`,
    "\n\n",
  ].join("\n");

/** The line ends that make two blank lines between the code before a place and a function there. */
function blankLines(text: string, at: number): string {
  const before = text.slice(0, at);
  const code = before.trimEnd();
  const lines = before.slice(code.length).split("\n").length - 1;
  return code === "" ? "" : "\n".repeat(Math.max(0, 3 - lines));
}

/** `keras2_hard_sigmoid`, `tf_keras2_leaky_relu`. */
const nameOf = ({ name }: WrittenOut, { library, from }: Pick<Move, "library" | "from">): string =>
  `${library.replace(".", "_")}${/^\d+/.exec(from.version)?.[0] ?? ""}_${snake(name)}`;

/** What Python calls the module of a file, in letters that any package may have. */
function moduleOf(path: string): string {
  const [name = ""] = path.split(/[/\\]/).at(-1)?.split(".") ?? [];
  return name.replace(/\W/g, "_") || "model";
}

/** `hard_sigmoid` for hard_sigmoid, `leaky_relu` for LeakyReLU. */
const snake = (name: string): string =>
  name
    .replace(/ReLU/g, "Relu")
    .replace(/(?<=[a-z])(?=[A-Z])/g, "_")
    .toLowerCase();

/** Returns the wanted name, with a number if a source has that name or it was returned before. */
function freeNames(sources: readonly Source[]): (wanted: string) => string {
  const taken = new Set(sources.flatMap(({ text }) => text.match(/\w+/g) ?? []));
  const counts = new Map<string, number>();
  return (wanted) => {
    let count = counts.get(wanted) ?? 1;
    const named = (): string => (count === 1 ? wanted : `${wanted}_${count}`);
    while (taken.has(named())) count += 1;
    const free = named();
    counts.set(wanted, count + 1);
    return free;
  };
}
