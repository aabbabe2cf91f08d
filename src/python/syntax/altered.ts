// What code alters: the names of dictionaries and lists (`CONFIG["slope"] = 0.3`, `CONFIG.update(…)`), and constants of
// classes (`self.SLOPE = 0.3`).
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, lastName } from "../source/nodes.ts";
import type { SourcePiece } from "../source/source.ts";
import { perObject } from "../../memo.ts";
import { isConstantName } from "./arithmetic.ts";

export interface Alterations {
  /** Functions inside it count too; a variable of the same name in another scope is not distinguished. */
  readonly names: ReadonlySet<string>;
  /** The constants in the bodies of classes, each once for each statement that binds it. */
  readonly classConstants: readonly string[];
}

export const alteredIn = perObject(({ text, tree }: SourcePiece): Alterations => {
  const names = new Set<string>();
  const classConstants: string[] = [];
  const textOf = (node: SyntaxNode): string => text.slice(node.from, node.to);
  tree.iterate({
    enter: ({ name, node }) => {
      for (const target of targets[name]?.(node, textOf) ?? []) {
        const root = rootOf(target);
        if (target !== root && root.name === "VariableName") names.add(textOf(root));
        const last = lastName(target, textOf);
        if (last === undefined || !isConstantName(last)) continue;
        if (target !== root) names.add(last);
        else if (node.parent?.parent?.name === "ClassDefinition") classConstants.push(last);
      }
    },
  });
  return { names, classConstants };
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
