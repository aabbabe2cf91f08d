// The parameters of a function, as its definition writes them.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, type TextOf } from "../source/nodes.ts";
import { last } from "../../required.ts";

export interface WrittenParameter {
  readonly name: string;
  readonly star: "*" | "**" | undefined;
  /** It can only be given by its name. */
  readonly named: boolean;
  readonly default: SyntaxNode | undefined;
}

/** Of a FunctionDefinition or a LambdaExpression; undefined where there are more than anyone writes. */
export function parametersOf(
  definition: SyntaxNode,
  text: TextOf,
): readonly WrittenParameter[] | undefined {
  const found: WrittenParameter[] = [];
  let named = false;
  for (const part of partsOf(definition.getChild("ParamList"))) {
    const [first, second] = part;
    const star = first?.name === "*" || first?.name === "**" ? first.name : undefined;
    const name = star ? second : first;
    if (star !== undefined) named = true;
    if (name?.name !== "VariableName") continue;
    const sign = part.findIndex((one) => one.name === "AssignOp");
    found.push({
      name: text(name),
      star,
      named: named && star === undefined,
      default: sign < 0 ? undefined : part[sign + 1],
    });
    if (found.length > maxParameters) return undefined;
  }
  return found;
}

/** The nodes of each parameter. */
function partsOf(list: SyntaxNode | null): readonly (readonly SyntaxNode[])[] {
  const parts: SyntaxNode[][] = [[]];
  for (const node of childrenOf(list)) {
    if (node.name === ",") parts.push([]);
    else if (node.name !== "(" && node.name !== ")") last(parts).push(node);
  }
  return parts.filter((part) => part.length > 0);
}

const maxParameters = 32;
