// Literal arguments of a call, as the code gives them.
import type { Given, Item } from "./mention.ts";
import type { Meanings } from "./meaning.ts";
import type { Block } from "./scope.ts";
import type { Argument, Call, Expression } from "./syntax.ts";

/** The arguments whose value stands in the text; positions count from `skip`. */
export function givenTo(call: Call, block: Block, meanings: Meanings, skip = 0): readonly Given[] {
  const all: Given[] = [];
  for (const argument of call.arguments) {
    if ((argument.position ?? skip) < skip) continue;
    const value = valueOf(argument.value, block, meanings);
    if (value) all.push(given(argument, value, skip));
  }
  // Thousands of these are kept: the copy has no room to grow.
  return all.length === 0 ? none : all.slice();
}

function given({ name, position }: Argument, { text, value }: Valued, skip: number): Given {
  if (name !== undefined) return { name, text, value };
  return position === undefined ? { text, value } : { position: position - skip, text, value };
}

type Valued = Pick<Given, "text" | "value">;

/** Undefined for what is not a literal, a name bound to one, or a tuple of them. */
function valueOf(of: Expression, block: Block, meanings: Meanings): Valued | undefined {
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

function isItem(one: Valued): one is Item {
  return typeof one.value !== "object" || one.value === null;
}

const none: readonly never[] = [];
const mostItems = 8;
