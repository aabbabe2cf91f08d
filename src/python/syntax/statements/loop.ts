// The heads of loops and comprehensions: their targets refer to the items of what they iterate over.
import type { TreeCursor } from "@lezer/common";
import { other, type Expression } from "../syntax.ts";
import { bind, bindOpaque, eachChild, nameAt, used, type Walk } from "../walk.ts";
import { elementAt } from "../../../required.ts";

/** Reads the parts of `for targets in iterable` one after another; false for whatever else it is shown. */
export function loopHead(walk: Walk): (cursor: TreeCursor) => boolean {
  let part: "targets" | "iterable" | undefined;
  let targets: Expression[] = [];
  return (cursor) => {
    if (cursor.name === "for") {
      part = "targets";
      targets = [];
    } else if (part === "targets") {
      if (cursor.name === "in") part = "iterable";
      else if (cursor.name !== ",") targets.push(targetAt(cursor, walk));
    } else if (part === "iterable") {
      part = undefined;
      const target: Expression =
        targets.length === 1 ? elementAt(targets, 0) : { tag: "tuple", items: targets };
      bindTo(target, itemOf(used(cursor, walk)), walk);
    } else return false;
    return true;
  };
}

/** A name, or the names of `a, (b, c)`. */
function targetAt(cursor: TreeCursor, walk: Walk): Expression {
  if (cursor.name === "VariableName") return nameAt(cursor, walk);
  if (!brackets.has(cursor.name)) return other;
  const items: Expression[] = [];
  // The star of `a, *b` counts as one more, so that no tuple fits.
  eachChild(cursor, walk, () => {
    if (!/^[()[\],]$/.test(cursor.name)) items.push(targetAt(cursor, walk));
  });
  return { tag: "tuple", items };
}

const brackets: ReadonlySet<string> = new Set([
  "TupleExpression",
  "ArrayExpression",
  "ParenthesizedExpression",
]);

function bindTo(target: Expression, item: Expression, walk: Walk): void {
  if (target.tag === "name") {
    if (tellsNothing(item)) bindOpaque(walk, target.text, target.end);
    else
      bind(walk, {
        name: target.text,
        at: target.end,
        value: { tag: "expression", expression: item },
      });
  } else if (target.tag === "tuple") {
    const { items } = target;
    items.forEach((one, index) => bindTo(one, partOf(item, index, items.length), walk));
  }
}

function tellsNothing(item: Expression): boolean {
  return item.tag === "choice"
    ? item.options.every(tellsNothing)
    : item.tag === "other" || item.tag === "literal" || item.tag === "tuple";
}

/** What each item may be: one of those written out, with `enumerate` and `zip` looked through. */
function itemOf(iterable: Expression): Expression {
  if (iterable.tag === "tuple")
    return iterable.items.length > maxItems ? other : { tag: "choice", options: iterable.items };
  if (iterable.tag === "name") return { tag: "item", of: iterable, key: other };
  if (iterable.tag !== "call" || iterable.callee.tag !== "name") return other;
  const given = iterable.arguments.map(({ value }) => value);
  if (iterable.callee.text === "zip") return { tag: "tuple", items: given.map(itemOf) };
  if (iterable.callee.text === "enumerate" && given[0])
    return { tag: "tuple", items: [other, itemOf(given[0])] };
  return other;
}

/** One of `count` parts that an item is taken apart into. */
function partOf(item: Expression, index: number, count: number): Expression {
  if (item.tag === "choice")
    return { tag: "choice", options: item.options.map((one) => partOf(one, index, count)) };
  if (item.tag === "item") return { tag: "item", of: item, key: at(index) };
  return item.tag === "tuple" && item.items.length === count ? elementAt(item.items, index) : other;
}

function at(index: number): Expression {
  return { tag: "literal", value: index, text: `${index}`, start: 0, end: 0 };
}

/** Longer lists hold data. */
const maxItems = 64;
