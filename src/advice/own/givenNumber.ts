import { parametersOf } from "../../python/functions/parameters.ts";
import { childrenOf } from "../../python/source/nodes.ts";
import type { Source } from "../../python/source/source.ts";

/**
 * The number that a name has at a place: the last that was assigned to it above, or its default in the parameters there.
 * Undefined where it is no plain number. The text decides, not the flow of the program.
 */
export function givenNumber(
  { text, tree }: Pick<Source, "text" | "tree">,
  name: string,
  place: number,
): string | undefined {
  let found: string | undefined;
  const textOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    text.slice(from, to);
  tree.iterate({
    to: place,
    enter: ({ name: kind, node, from }) => {
      if (from >= place) return false;
      if (kind === "FunctionDefinition" || kind === "LambdaExpression") {
        if (node.to < place) return false;
        const own = parametersOf(node, textOf)?.find((one) => one.name === name);
        if (own !== undefined) found = own.default && numberIn(textOf(own.default));
      }
      if (kind === "ClassDefinition" && node.to < place) return false;
      if (kind === "AssignStatement" && node.to <= place) {
        const [target, ...rest] = childrenOf(node);
        const value = rest.at(-1);
        if (target?.name === "VariableName" && textOf(target) === name)
          found = value && numberIn(textOf(value));
      }
      return undefined;
    },
  });
  return found;
}

const numberIn = (written: string): string | undefined => {
  const text = written.replaceAll("_", "").trim();
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? text : undefined;
};
