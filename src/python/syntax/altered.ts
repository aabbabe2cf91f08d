// The names of dictionaries and lists that code alters: `CONFIG["slope"] = 0.3`, `CONFIG.update(…)`.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, lastName } from "../source/nodes.ts";
import type { SourcePiece } from "../source/source.ts";
import { perObject } from "../../memo.ts";

/** Functions inside it count too; a variable of the same name in another scope is not distinguished. */
export const alteredIn = perObject(({ text, tree }: SourcePiece): ReadonlySet<string> => {
  const found = new Set<string>();
  const textOf = (node: SyntaxNode): string => text.slice(node.from, node.to);
  tree.iterate({
    enter: ({ name, node }) => {
      for (const target of targets[name]?.(node, textOf) ?? []) {
        const root = rootOf(target);
        if (target.name === "MemberExpression" && root.name === "VariableName")
          found.add(textOf(root));
      }
    },
  });
  return found;
});

type Targets = (node: SyntaxNode, textOf: (node: SyntaxNode) => string) => readonly SyntaxNode[];

/** By statement or expression, what it may alter. */
const targets: Readonly<Partial<Record<string, Targets>>> = {
  AssignStatement(node) {
    const children = childrenOf(node);
    return children.slice(
      0,
      children.findLastIndex(({ name }) => name === "AssignOp"),
    );
  },
  UpdateStatement: (node) => childrenOf(node).slice(0, 1),
  DeleteStatement: childrenOf,
  CallExpression({ firstChild: callee }, textOf) {
    return callee && altering.has(lastName(callee, textOf) ?? "") ? [callee] : [];
  },
};

/** `a` of `a["b"]["c"]`. */
function rootOf(of: SyntaxNode): SyntaxNode {
  let root = of;
  while (root.name === "MemberExpression" && root.firstChild) root = root.firstChild;
  return root;
}

const altering: ReadonlySet<string> = new Set([
  ..."update pop popitem setdefault clear __setitem__".split(" "),
  ..."append extend insert remove reverse sort".split(" "),
]);
