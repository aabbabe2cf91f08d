import { parametersOf } from "../../python/functions/parameters.ts";
import { childrenOf } from "../../python/source/nodes.ts";
import type { Source } from "../../python/source/source.ts";

/**
 * The number that a name has at a place: the last that was assigned to it above, or its default in the parameters there.
 * Undefined if it is not a plain number. The order of the text decides, not the flow of the program.
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
      if (/^(?:Assign|Update)Statement$/.test(kind) && node.to <= place) {
        const children = childrenOf(node);
        const sign = children.findLastIndex((one) => /^(?:Assign|Update)Op$/.test(one.name));
        const [value, ...others] = children.slice(sign + 1);
        const isPlain = kind === "AssignStatement" && others.length === 0;
        if (
          children.slice(0, sign).some((one) => one.name === "VariableName" && textOf(one) === name)
        )
          found = isPlain && value ? numberIn(textOf(value)) : undefined;
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
