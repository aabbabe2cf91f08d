// The arguments in a pair of brackets, with the places where they could be changed.
import type { SyntaxNode } from "@lezer/common";
import type { Source } from "./source.ts";
import { elementAt, last } from "../../required.ts";
import type { Offsets } from "./offsets.ts";

/** An argument as written in the text, from its keyword or star to the end of its value. */
export interface PlacedArgument extends Offsets {
  readonly keyword: (Offsets & { readonly text: string }) | undefined;
  /** Its place among those without a keyword; undefined after a starred one. */
  readonly position: number | undefined;
  /** Stands for arguments that the text does not show. */
  readonly starred: boolean;
  /** Where the value begins. */
  readonly value: number;
}

/** Undefined where no argument list has these brackets, or one that is broken. */
export function argumentsAt(
  { text, tree }: Source,
  { start, end }: Offsets,
): readonly PlacedArgument[] | undefined {
  const list = tree.resolveInner(start, 1).parent;
  if (list?.name !== "ArgList" || list.from !== start || list.to !== end) return undefined;
  const groups = groupsOf(list);
  if (groups.some((nodes) => nodes.some(({ type }) => type.isError))) return undefined;
  const found: PlacedArgument[] = [];
  let position: number | undefined = 0;
  for (const nodes of groups) {
    const one = placed(nodes, position, text);
    found.push(one);
    if (one.starred) position = undefined;
    else if (one.keyword === undefined && position !== undefined) position += 1;
  }
  return found;
}

/** The nodes of each argument. */
function groupsOf(list: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const groups: SyntaxNode[][] = [[]];
  for (let node = list.firstChild; node; node = node.nextSibling) {
    if (node.name === ",") groups.push([]);
    else if (!brackets.has(node.name)) last(groups).push(node);
  }
  return groups.filter((nodes) => nodes.length > 0);
}

function placed(
  nodes: readonly SyntaxNode[],
  position: number | undefined,
  text: string,
): PlacedArgument {
  const [, second, third] = nodes;
  const first = elementAt(nodes, 0);
  const starred = first.name === "*" || first.name === "**";
  // `name := value` is a value, not a keyword.
  const isKeyword = second?.name === "AssignOp" && text.slice(second.from, second.to) === "=";
  const named = isKeyword && third !== undefined;
  return {
    start: first.from,
    end: last(nodes).to,
    keyword: named ? keywordAt(first, text) : undefined,
    position: starred || named ? undefined : position,
    starred,
    value: named ? third.from : first.from,
  };
}

function keywordAt({ from, to }: SyntaxNode, text: string): PlacedArgument["keyword"] {
  return { start: from, end: to, text: text.slice(from, to) };
}

const brackets: ReadonlySet<string> = new Set(["(", ")", "Comment"]);
