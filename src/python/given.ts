// Literal arguments of a call, as the code gives them.
import type { Given, Item } from "./mention.ts";
import type { Meanings } from "./meaning.ts";
import type { Block } from "./scope.ts";
import type { Argument, Call, Expression } from "./syntax.ts";

/** The arguments whose value stands in the text; positions count from `skip`. */
export function givenTo(call: Call, block: Block, meanings: Meanings, skip = 0): readonly Given[] {
  return call.arguments.flatMap((argument) => {
    if ((argument.position ?? skip) < skip) return [];
    const value = valueOf(argument.value, block, meanings);
    return value ? [{ ...place(argument, skip), ...value }] : [];
  });
}

function place(
  argument: Argument,
  skip: number,
): { readonly name?: string; readonly position?: number } {
  if (argument.name !== undefined) return { name: argument.name };
  return argument.position === undefined ? {} : { position: argument.position - skip };
}

/** Undefined for what is not a literal, a name bound to one, or a tuple of them. */
function valueOf(
  of: Expression,
  block: Block,
  meanings: Meanings,
): Pick<Given, "text" | "value"> | undefined {
  if (of.tag === "literal") return { text: of.text, value: of.value };
  if (of.tag === "string") return { text: `"${of.text}"`, value: of.text };
  if (of.tag === "name") {
    const literal = meanings.literalOf(of, block);
    return literal && valueOf(literal, block, meanings);
  }
  if (of.tag !== "tuple" || of.items.length > mostItems) return undefined;
  const items: Item[] = [];
  for (const one of of.items) {
    const item = one.tag === "tuple" ? undefined : valueOf(one, block, meanings);
    if (!item || !isItem(item)) return undefined;
    items.push(item);
  }
  return { text: `(${items.map(({ text }) => text).join(", ")})`, value: items };
}

function isItem(given: Pick<Given, "text" | "value">): given is Item {
  return typeof given.value !== "object" || given.value === null;
}

const mostItems = 8;
