// What a constant expression is: a literal, arithmetic, a conversion, a tuple, or a name or an entry that is one of these.
import type { Given, ListItem } from "../../mention.ts";
import type { Meanings, PlacedExpression } from "../meaning.ts";
import { classConstant } from "./classConstant.ts";
import type { Block } from "../../syntax/scope.ts";
import { computed, isConstantName, moduleConstants } from "../../syntax/arithmetic.ts";
import type {
  CallExpression,
  Dictionary,
  DictionaryEntry,
  Expression,
  Member,
  Name,
} from "../../syntax/syntax.ts";
import { rootOf } from "../../source/rootOf.ts";
import { ownProperty } from "../../../ownProperty.ts";

/** The block that an expression is in, and what names mean there. */
export interface ConstantPlace {
  readonly block: Block;
  readonly meanings: Meanings;
}

/** A value with its text in the code. */
export type Valued = Pick<Given, "text" | "value" | "isRoundedBefore3">;

/** Undefined for what only running the code would tell. */
export function constantValue(
  of: Expression,
  at: ConstantPlace,
  budget = { left: maxSteps },
): Valued | undefined {
  if (budget.left-- <= 0) return undefined;
  if (of.tag === "literal") return { text: of.text, value: of.value, ...rounding(of) };
  if (of.tag === "string") return { text: `"${of.text}"`, value: of.text };
  if (of.tag === "name") return valueOfName(of, at, budget);
  if (of.tag === "member") {
    const bound = classConstant(of, at);
    const place = { ...at, ...(bound && { block: bound.block }) };
    const found = bound ? constantValue(bound.expression, place, budget) : constantOf(of, at);
    return found && { ...found, text: writtenAs(of) };
  }
  if (of.tag === "call") return converted(of, at);
  if (of.tag === "item") {
    const entry = entryOf(of, at, budget);
    const found = entry && constantValue(entry.expression, { ...at, block: entry.block }, budget);
    return found && { ...found, text: writtenAs(of) };
  }
  if (of.tag === "arithmetic") {
    const [left, right] = [of.left, of.right].map((one) => constantValue(one, at, budget));
    const found = left && right && computed(of.operator, left, right);
    return found && { text: of.text, ...found };
  }
  if (of.tag !== "tuple" || of.isOpen || of.items.length > maxItems) return undefined;
  const items: ListItem[] = [];
  for (const one of of.items) {
    const item = one.tag === "tuple" ? undefined : constantValue(one, at, budget);
    items.push(item && isItem(item) ? item : unread(one));
  }
  return { text: `(${items.map(({ text }) => text).join(", ")})`, value: items };
}

/** A dictionary that is written out, or that a name or an entry is bound to and no code alters; and where. */
export function dictionaryOf(
  of: Expression,
  at: ConstantPlace,
  budget = { left: maxSteps },
): { readonly dictionary: Dictionary; readonly block: Block } | undefined {
  if (budget.left-- <= 0) return undefined;
  const { block, meanings } = at;
  if (of.tag === "dictionary") return of.isOpen ? undefined : { dictionary: of, block };
  const bound =
    of.tag === "item"
      ? entryOf(of, at, budget)
      : of.tag === "name" && !meanings.isAltered(of.text)
        ? meanings.valueOf(of, block)
        : undefined;
  return bound && dictionaryOf(bound.expression, { meanings, block: bound.block }, budget);
}

/** The value at a key that is known; where a dictionary has one entry, any other key would fail. */
function entryOf(
  { of, key }: Extract<Expression, { readonly tag: "item" }>,
  at: ConstantPlace,
  budget: { left: number },
): PlacedExpression | undefined {
  const found = dictionaryOf(of, at, budget);
  if (found === undefined) return undefined;
  const { entries } = found.dictionary;
  const wanted = constantValue(key, at, budget)?.value;
  const holds = (entry: DictionaryEntry): boolean =>
    (entry.key.tag === "string" && entry.key.text === wanted) ||
    (entry.key.tag === "literal" && entry.key.value === wanted);
  const entry = wanted === undefined && entries.length === 1 ? entries[0] : entries.findLast(holds);
  return entry && { expression: entry.value, block: found.block };
}

/** `math.inf`, `np.pi`: the same number in every module that has the name. */
function constantOf(of: Member, { block, meanings }: ConstantPlace): Valued | undefined {
  const value = ownProperty(moduleConstants, of.text);
  if (value === undefined) return undefined;
  const [only, other] = meanings.of(of, block);
  const isOfModule =
    other === undefined && only?.tag === "path" && numberModules.has(rootOf(only.path));
  return isOfModule ? { text: writtenAs(of), value } : undefined;
}

const rounding = ({ isRoundedBefore3 }: Pick<Given, "isRoundedBefore3">): typeof rounded | false =>
  isRoundedBefore3 === true && rounded;
const rounded = { isRoundedBefore3: true } as const;

/** A number or a text that a name is bound to, maybe by another constant. */
function valueOfName(
  name: Name,
  { block, meanings }: ConstantPlace,
  budget: { left: number },
): Valued | undefined {
  const literal = meanings.literalOf(name, block);
  if (literal) return constantValue(literal, { block, meanings }, budget);
  const bound = isConstantName(name.text) ? meanings.valueOf(name, block) : undefined;
  const tag = bound?.expression.tag ?? "other";
  const isFollowed = followed.has(tag) && !(tag === "tuple" && meanings.isAltered(name.text));
  const found =
    bound &&
    isFollowed &&
    constantValue(bound.expression, { meanings, block: bound.block }, budget);
  return found ? { ...found, text: name.text } : undefined;
}

const followed: ReadonlySet<Expression["tag"]> = new Set([
  "arithmetic",
  "call",
  "item",
  "member",
  "name",
  "tuple",
]);

/** `float("0.1")`, `np.float32(0.1)`: a number, or the text of one. */
function converted({ callee, arguments: all }: CallExpression, at: ConstantPlace) {
  const [only] = all;
  if (all.length !== 1 || only === undefined || only.position !== 0) return undefined;
  const given =
    only.value.tag === "literal" || only.value.tag === "string" ? only.value : undefined;
  const convert = given && conversionBy(callee, at);
  if (!convert) return undefined;
  const written = given.tag === "string" ? `"${given.text}"` : given.text;
  const number = given.tag === "string" ? numberIn(given.text) : given.value;
  if (typeof number !== "number") return undefined;
  const text = `${writtenAs(callee)}(${written})`;
  return { text, value: convert(number), ...(given.tag === "literal" && rounding(given)) };
}

function conversionBy(
  callee: Expression,
  { block, meanings }: ConstantPlace,
): ((value: number) => number) | undefined {
  if (callee.tag === "name" && callee.text === "float") return Number;
  const [only, other] = meanings.of(callee, block);
  if (only?.tag !== "path" || other !== undefined) return undefined;
  if (only.path === "numpy.float32" || only.path === "jax.numpy.float32") return Math.fround;
  return only.path === "numpy.float64" ? Number : undefined;
}

/** The numbers that Python's float takes as texts; undefined for others. */
function numberIn(text: string): number | undefined {
  const infinite = /^\s*([+-]?)inf(?:inity)?\s*$/i.exec(text);
  if (infinite) return infinite[1] === "-" ? -Infinity : Infinity;
  const value = /^\s*[+-]?(?:\d|\.\d)/.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

export const unread = (of: Expression): ListItem => ({ text: writtenAs(of), value: undefined });

/** Names, and entries of them, as the code writes them; the reader keeps no text of other expressions. */
export function writtenAs(of: Expression): string {
  if (of.tag === "name") return of.text;
  if (of.tag === "item") return `${writtenAs(of.of)}[${keyText(of.key)}]`;
  return of.tag === "member" ? `${writtenAs(of.of)}.${of.text}` : "…";
}

const keyText = (key: Expression): string => {
  if (key.tag === "string") return `"${key.text}"`;
  return key.tag === "literal" ? key.text : writtenAs(key);
};

function isItem(one: Valued): one is ListItem {
  return typeof one.value !== "object" || one.value === null;
}

const numberModules: ReadonlySet<string> = new Set(["jax", "math", "numpy", "torch"]);

const maxItems = 8;
/** Constants may be made of constants, in a circle or of very many. */
const maxSteps = 100;
