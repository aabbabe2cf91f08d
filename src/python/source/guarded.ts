// Code that asks whether a name is there before it takes it, or catches the exception where it is not.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "./nodes.ts";
import type { Source } from "./source.ts";
import { elementAt } from "../../required.ts";

/** Whether the place is tried, or depends on a version: a failure there is expected. */
export function isGuarded(
  { source, start }: { readonly source: number; readonly start: number },
  sources: readonly Source[],
): boolean {
  const of = elementAt(sources, source);
  for (let node = of.tree.resolveInner(start, 1); node.parent; node = node.parent) {
    const pattern = guards[node.parent.name];
    const isOutside = node.parent.name === "TryStatement" && node.prevSibling?.name !== "try";
    if (pattern && !isOutside && isInHeads(pattern, node.parent, of)) return true;
  }
  return false;
}

const guards: Readonly<Record<string, RegExp>> = {
  TryStatement:
    /\bexcept(?:$| (?:except|finally|else)\b)|\b(?:Import|ModuleNotFound|Attribute|Type|Value|Name|Runtime)Error\b|\b(?:Base)?Exception\b/,
  IfStatement: /hasattr|version|find_spec|available|at_least|less_than|greater/i,
  ConditionalExpression: /hasattr|version|find_spec|available|at_least|less_than|greater/i,
};

/** Looks at a statement without its blocks; the mentions of a long one ask the same. */
function isInHeads(pattern: RegExp, statement: SyntaxNode, source: Source): boolean {
  const known = answers.get(source) ?? new Map<string, boolean>();
  answers.set(source, known);
  const key = `${statement.name} ${statement.from}`;
  const found = known.get(key) ?? pattern.test(headsOf(statement, source.text));
  known.set(key, found);
  return found;
}

const answers = new WeakMap<Source, Map<string, boolean>>();

const headsOf = (statement: SyntaxNode, text: string): string =>
  childrenOf(statement)
    .filter(({ name }) => name !== "Body")
    .map(({ from, to }) => text.slice(from, to))
    .join(" ");
