// Steps over a syntax tree's nodes, for searches that need no scopes.
import type { SyntaxNode } from "@lezer/common";

export type TextOf = (node: SyntaxNode) => string;

export interface NodeArgument {
  readonly keyword: string | undefined;
  readonly value: SyntaxNode;
}

/** Starred arguments count as given without a name, and nothing of them can be read. */
export function argumentsOf(list: SyntaxNode | null, text: TextOf): readonly NodeArgument[] {
  return childrenOf(list).flatMap((value) => {
    if (/^(?:[(),]|\*\*?|AssignOp)$/.test(value.name)) return [];
    if (value.nextSibling?.name === "AssignOp") return [];
    const sign = value.prevSibling;
    const keyword = sign?.name === "AssignOp" ? sign.prevSibling : undefined;
    return [{ keyword: keyword ? text(keyword) : undefined, value }];
  });
}

/** `name`, or the last of `a.b.name`. */
export function lastName(node: SyntaxNode | null | undefined, text: TextOf): string | undefined {
  const last = node?.name === "MemberExpression" ? node.lastChild : node;
  return last?.name === "VariableName" || last?.name === "PropertyName" ? text(last) : undefined;
}

/** The direct children, marks included. */
export function childrenOf(node: SyntaxNode | null): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node?.firstChild ?? null; child !== null; child = child.nextSibling)
    children.push(child);
  return children;
}
