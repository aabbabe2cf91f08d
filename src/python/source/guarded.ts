// Code that asks whether a name is there before it takes it, or catches the exception where it is not.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "./nodes.ts";
import type { Source } from "./source.ts";
import { elementAt } from "../../required.ts";
import { perObject } from "../../memo.ts";

/** Whether the place is tried, or depends on a version: a failure there is expected. */
export function isGuarded(
  { source, start }: { readonly source: number; readonly start: number },
  sources: readonly Source[],
): boolean {
  const of = elementAt(sources, source);
  for (let node = of.tree.resolveInner(start, 1); node.parent; node = node.parent) {
    if (hasFallback(node, of)) return true;
    const pattern = guards[node.parent.name];
    const isOutside = node.parent.name === "TryStatement" && node.prevSibling?.name !== "try";
    if (pattern && !isOutside && isInHeads(pattern, node.parent, of)) return true;
  }
  return false;
}

/** `getattr(F, "silu", None)` raises nothing for its name; its other arguments may raise. */
function hasFallback(name: SyntaxNode, { text }: Source): boolean {
  const list = name.parent;
  if (name.name !== "String" || list?.name !== "ArgList") return false;
  const callee = list.prevSibling;
  const isGetattr = callee !== null && text.slice(callee.from, callee.to) === "getattr";
  return isGetattr && list.getChildren(",").length > 1;
}

/** What a condition asks for: `hasattr(F, "silu")`, `_has_silu`, `TORCH_17`, `torch.__version__ >= "1.7"`. */
const asked =
  /hasattr|\b_*has_|version|find_spec|available|at_least|less_than|greater|\b(?:torch|tf|keras|jax)_?\d|\bdir\(/i;

const guards: Readonly<Record<string, RegExp>> = {
  TryStatement:
    /\bexcept(?:$| (?:except|finally|else)\b)|\b(?:Import|ModuleNotFound|Attribute|Type|Value|Name|Runtime)Error\b|\b(?:Base)?Exception\b/,
  IfStatement: asked,
  ConditionalExpression: asked,
};

/** Looks at a statement without its blocks; the mentions of a long one ask the same. */
function isInHeads(pattern: RegExp, statement: SyntaxNode, source: Source): boolean {
  const known = answersIn(source);
  const key = `${statement.name} ${statement.from}`;
  const found = known.get(key) ?? pattern.test(headsOf(statement, source.text));
  known.set(key, found);
  return found;
}

const answersIn = perObject((_: Source) => new Map<string, boolean>());

const headsOf = (statement: SyntaxNode, text: string): string =>
  childrenOf(statement)
    .filter(({ name }) => name !== "Body")
    .map(({ from, to }) => text.slice(from, to))
    .join(" ");
