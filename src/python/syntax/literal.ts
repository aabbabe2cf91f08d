// Strings and numbers as Python writes them.
import type { TreeCursor } from "@lezer/common";
import { joined } from "./arithmetic.ts";
import { other, type Expression, type Literal } from "./syntax.ts";
import { eachChild, textOf, used, type Walk } from "./walk.ts";

/** A string without prefix or with `u` or `r`; bytes and broken strings are no text. */
export function plainString(cursor: TreeCursor, walk: Walk): Expression {
  const whole = textOf(cursor, walk);
  const opening = /^[uUrR]?("""|'''|"|')/.exec(whole);
  const quote = opening?.[1];
  if (
    !opening ||
    !quote ||
    whole.length < opening[0].length + quote.length ||
    !whole.endsWith(quote)
  )
    return other;
  const text = whole.slice(opening[0].length, -quote.length);
  const start = cursor.from + opening[0].length;
  return { tag: "string", text, open: cursor.from, start, end: start + text.length };
}

/** A number with or without a sign; any other use of a sign or of `not` is followed into its parts. */
export function number(cursor: TreeCursor, walk: Walk): Expression {
  const text = textOf(cursor, walk);
  const value = numberOf(text);
  if (value !== undefined) return literalAt(cursor, value, text);
  let of: Expression = other;
  eachChild(cursor, walk, () => {
    of = used(cursor, walk);
  });
  const { from: start, to: end } = cursor;
  const zero: Expression = { tag: "literal", value: 0, text: "0", start, end: start };
  const negated = text.startsWith("-") && joined("-", [zero, of], { text, start, end });
  return negated || other;
}

/** None, True, False */
export function keyword(cursor: TreeCursor, walk: Walk): Expression {
  const text = textOf(cursor, walk);
  return literalAt(cursor, text === "None" ? null : text === "True", text);
}

const literalAt = (
  { from: start, to: end }: TreeCursor,
  value: Literal["value"],
  text: string,
): Literal => ({ tag: "literal", value, text, start, end });

/** Undefined for what Python does not take for a real number. */
function numberOf(text: string): number | undefined {
  const plain = text.replaceAll("_", "").replace(/^([+-])\s+/, "$1");
  const value = /^[+-]?(?:\d|\.\d|0[xob])/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
