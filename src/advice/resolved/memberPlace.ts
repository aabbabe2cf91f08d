// The text before the dot at the cursor, if it is a module that has activations.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { isFramework } from "../../catalogue/name.ts";
import { readingOf } from "../../python/index/mentions.ts";
import { sourceOf, sourcesOf } from "../../python/source/source.ts";
import { usualBudget } from "../../python/source/parse.ts";
import { parseable, parseableCell } from "../../python/source/parseable.ts";
import type { KnownName, SpellingTable } from "../../python/spellingTable.ts";
import type { Cells } from "../readers/reader.ts";
import { namesFramework } from "../spellings/namesFramework.ts";
import { table } from "../spellings/table.ts";
import { elementAt } from "../../required.ts";

/** A member's name, be it complete or not, in a module that is called by its canonical path. */
export interface MemberPlace {
  readonly framework: FrameworkId;
  readonly module: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The member at an offset of a source: after a dot, or on a from-import line. A probe takes its place, and
 * the module is read from what the probe turns out to mean. Undefined where it means nothing that is known.
 */
export function memberPlace(cells: Cells, source: number, offset: number): MemberPlace | undefined {
  const text = elementAt(cells, source).text;
  const member = memberAt(text, offset);
  if (member === undefined || !cells.some((cell) => mayBring(member.root, cell.text)))
    return undefined;
  const { start, end } = member;
  const asked = text.slice(0, start) + probe + text.slice(end);
  const prepared = cells.map(({ cell, text: own }, index) => {
    const read = index === source ? asked : own;
    return cell === undefined ? parseable(read) : parseableCell(read);
  });
  // The cell under the cursor has a budget of its own; all others share one.
  const others = sourcesOf(prepared.with(source, ""), usualBudget);
  const sources = others.with(source, sourceOf(elementAt(prepared, source)));
  const found = readingOf(sources, probing).mentions.find(
    (one) => one.source === source && one.text === probe,
  );
  if (found === undefined || !isFramework(found.framework)) return undefined;
  const module = found.canonical.slice(0, -(probe.length + 1));
  return { framework: found.framework, module, start, end };
}

interface Member {
  /** The first name of the dotted ones, or the module that a line imports from. */
  readonly root: string;
  readonly start: number;
  readonly end: number;
}

function memberAt(text: string, offset: number): Member | undefined {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).slice(-maxLength);
  const typed = afterDot.exec(line) ?? afterImport.exec(line);
  if (typed === null) return undefined;
  const [rest = ""] = /^\w*/.exec(text.slice(offset, offset + maxLength)) ?? [];
  return {
    root: elementAt(typed, 1),
    start: offset - elementAt(typed, 2).length,
    end: offset + rest.length,
  };
}

const afterDot = /(?<![\w.)\]])([A-Za-z_]\w*)(?:\.\w+)*\.(\w*)$/;
const afterImport =
  /^\s*from\s+([\w.]+)\s+import\s+(?:\(\s*)?(?:\w+(?:\s+as\s+\w+)?\s*,\s*)*(\w*)$/;
const maxLength = 300;

/** Whether a name may come from a library with activations: most requests are for other members, and a probe costs a parse. */
function mayBring(root: string, text: string): boolean {
  const named = new RegExp(`\\*|\\b${root.replaceAll(".", "\\.")}\\b`);
  for (const statement of importsIn(text))
    if (named.test(statement) && namesFramework(statement)) return true;
  return new RegExp(`^[ \\t]*${root}[ \\t]*=[ \\t]*[\\w.]+[ \\t]*$`, "m").test(text);
}

/** The import statements, each up to the end of its line, or to the bracket that closes its list. */
function importsIn(text: string): readonly string[] {
  const found: string[] = [];
  const lastClosing = text.lastIndexOf(")");
  const start = new RegExp(imports);
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const from = start.lastIndex;
    const isList = text[from] === "(" && from < lastClosing;
    const end = text.indexOf(isList ? ")" : "\n", from);
    start.lastIndex = end < 0 ? text.length : end;
    found.push(text.slice(match.index, start.lastIndex));
  }
  return found;
}

const imports = /^[ \t]*(?:from[ \t]+[\w.]+[ \t]+)?import[ \t]+/gm;

/** No library has such a member. */
const probe = "activation_lens_probe";

/** Every module with activations has the probe, and nothing else. */
const probing: SpellingTable = {
  ...table,
  names: new Map(
    [...table.names].map(([path, { framework }]): readonly [string, KnownName] => [
      `${path.slice(0, path.lastIndexOf("."))}.${probe}`,
      { framework, kind: "function" },
    ]),
  ),
  sites: new Map(),
  strings: new Map(),
};
