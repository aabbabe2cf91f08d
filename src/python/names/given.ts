// Literal arguments of a call, as the code gives them.
import type { Given, Item } from "../mention.ts";
import type { Meanings } from "./meaning.ts";
import type { Block } from "../syntax/scope.ts";
import type { Argument, Call, Expression } from "../syntax/syntax.ts";

/** The arguments whose value stands in the text; positions count from `skip`. */
export const givenTo = (call: Call, block: Block, meanings: Meanings, skip = 0): readonly Given[] =>
  collected(call, skip, (value) => valueOf(value, block, meanings));

/** All arguments, those too whose value only running the code would tell. */
export const allGivenTo = (
  call: Call,
  block: Block,
  meanings: Meanings,
  skip = 0,
): readonly Given[] =>
  collected(call, skip, (value) => valueOf(value, block, meanings) ?? unread(value));

function collected(
  call: Call,
  skip: number,
  read: (value: Expression) => Valued | undefined,
): readonly Given[] {
  const all: Given[] = [];
  for (const argument of call.arguments) {
    if ((argument.position ?? skip) < skip) continue;
    const value = read(argument.value);
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
    items.push(item && isItem(item) ? item : unread(one));
  }
  return { text: `(${items.map(({ text }) => text).join(", ")})`, value: items };
}

const unread = (of: Expression): Item => ({ text: writtenAs(of), value: undefined });

/** Names as the code writes them; the reader keeps no text of other expressions. */
function writtenAs(of: Expression): string {
  if (of.tag === "name") return of.text;
  return of.tag === "member" ? `${writtenAs(of.of)}.${of.text}` : "…";
}

function isItem(one: Valued): one is Item {
  return typeof one.value !== "object" || one.value === null;
}

const none: readonly never[] = [];
const mostItems = 8;
