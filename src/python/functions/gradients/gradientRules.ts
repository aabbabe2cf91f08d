// Where a document gives functions of JAX their derivatives: `f.defjvp(rule)`, `f.defvjp(forward, backward)`.
import type { SyntaxNode } from "@lezer/common";
import { argumentsOf, childrenOf } from "../../source/nodes.ts";
import type { Document } from "../../syntax/document.ts";
import type { Home } from "../value.ts";

export interface GradientRule {
  readonly method: string;
  /** The function below a decorator, or the arguments of the call. */
  readonly given: readonly SyntaxNode[];
  readonly home: Home;
}

/** By the name of the function that they are for. */
export function gradientRulesIn(
  { paragraphs }: Document,
  homeOf: (paragraph: Document["paragraphs"][number]) => Home,
): ReadonlyMap<string, readonly GradientRule[]> {
  const found = new Map<string, GradientRule[]>();
  for (const paragraph of paragraphs) {
    if (!speaksOfRules.test(paragraph.piece.text)) continue;
    const home = homeOf(paragraph);
    paragraph.piece.tree.iterate({
      enter: ({ node }) => {
        const rule = ruleAt(node, home);
        if (rule === undefined) return;
        const [name, one] = rule;
        found.set(name, [...(found.get(name) ?? []), one].slice(0, maxRulesPerName));
      },
    });
  }
  return found;
}

function ruleAt(node: SyntaxNode, home: Home): readonly [string, GradientRule] | undefined {
  if (node.name === "Decorator") {
    const [name, method] = childrenOf(node)
      .filter((one) => one.name === "VariableName")
      .map(home.text);
    const definition = node.parent?.getChild("FunctionDefinition");
    if (name === undefined || !isMethod(method) || !definition) return undefined;
    return [name, { method, given: [definition], home }];
  }
  if (node.name !== "CallExpression" || node.firstChild?.name !== "MemberExpression")
    return undefined;
  const [of, , property] = childrenOf(node.firstChild);
  const method = property && home.text(property);
  if (of?.name !== "VariableName" || !isMethod(method)) return undefined;
  const given = argumentsOf(node.getChild("ArgList"), home.text).map(({ value }) => value);
  return [home.text(of), { method, given, home }];
}

const isMethod = (name: string | undefined): name is string =>
  name === "defjvp" || name === "defvjp" || name === "defjvps";

const speaksOfRules = /\.\s*def[jv]/;
const maxRulesPerName = 4;
