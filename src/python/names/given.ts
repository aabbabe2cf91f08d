// Literal arguments of a call, as the code gives them.
import type { Given, ListItem } from "../mention.ts";
import type { Meanings } from "./meaning.ts";
import type { Block } from "../syntax/scope.ts";
import { computed, isConstantName, moduleConstants } from "../syntax/arithmetic.ts";
import type { Argument, CallExpression, Expression, Member, Name } from "../syntax/syntax.ts";
import { rootOf } from "../source/rootOf.ts";
import { ownProperty } from "../../ownProperty.ts";

/** The block that an expression is in, and what names mean there. */
interface Place {
  readonly block: Block;
  readonly meanings: Meanings;
}

interface CallPlace extends Place {
  /** The first position that counts; 0 by default. */
  readonly skip?: number;
}

/** The arguments whose value stands in the text. */
export const givenTo = (call: CallExpression, at: CallPlace): readonly Given[] =>
  collected(call, at, (value) => valueOf(value, at));

/** All arguments, those too whose value only running the code would tell. */
export const allGivenTo = (call: CallExpression, at: CallPlace): readonly Given[] => [
  ...collected(call, at, (value) => valueOf(value, at) ?? unread(value)),
  ...hidden(call, at),
];

/** The argument after a star, unless it is a dictionary that is written out. */
function hidden({ spread, starredAt }: CallExpression, at: CallPlace): readonly Given[] {
  const { skip = 0 } = at;
  const isRead = unpacked(spread, (value) => valueOf(value, at)).length > 0;
  const [first] = isRead ? none : spread;
  if (first) return [{ star: "**", text: `**${writtenAs(first)}`, value: undefined }];
  if (starredAt === undefined) return none;
  return [{ star: "*", position: Math.max(0, starredAt - skip), text: "*…", value: undefined }];
}

function collected(
  call: CallExpression,
  { skip = 0 }: CallPlace,
  read: (value: Expression) => Valued | undefined,
): readonly Given[] {
  const all: Given[] = [];
  for (const argument of call.arguments) {
    if ((argument.position ?? skip) < skip) continue;
    const value = read(argument.value);
    if (value) all.push(given(argument, value, skip));
  }
  all.push(...unpacked(call.spread, read));
  // Thousands of these are kept: the copy has no room to grow.
  return all.length === 0 ? none : all.slice();
}

/** The entries of a dictionary that stands behind `**`, if all of them can be read. */
function unpacked(
  spread: CallExpression["spread"],
  read: (value: Expression) => Valued | undefined,
): readonly Given[] {
  const [only, other] = spread;
  if (only?.tag !== "dictionary" || other !== undefined || only.isOpen) return none;
  const found = only.entries.flatMap(({ key, value }): readonly Given[] => {
    const valued = key.tag === "string" ? read(value) : undefined;
    return key.tag === "string" && valued ? [{ name: key.text, ...valued, unpacked: true }] : [];
  });
  return found.length === only.entries.length ? found : none;
}

function given({ name, position }: Argument, valued: Valued, skip: number): Given {
  if (name !== undefined) return { name, ...valued };
  return position === undefined ? valued : { position: position - skip, ...valued };
}

type Valued = Pick<Given, "text" | "value" | "isRoundedBefore3">;

/** Undefined for what is no literal, constant, arithmetic or conversion of these, or a tuple of them. */
function valueOf(of: Expression, at: Place, budget = { left: maxSteps }): Valued | undefined {
  if (budget.left-- <= 0) return undefined;
  if (of.tag === "literal") return { text: of.text, value: of.value, ...rounding(of) };
  if (of.tag === "string") return { text: `"${of.text}"`, value: of.text };
  if (of.tag === "name") return valueOfName(of, at, budget);
  if (of.tag === "member") return constantOf(of, at);
  if (of.tag === "call") return converted(of, at);
  if (of.tag === "arithmetic") {
    const [left, right] = [of.left, of.right].map((one) => valueOf(one, at, budget));
    const found = left && right && computed(of.operator, left, right);
    return found && { text: of.text, ...found };
  }
  if (of.tag !== "tuple" || of.items.length > maxItems) return undefined;
  const items: ListItem[] = [];
  for (const one of of.items) {
    const item = one.tag === "tuple" ? undefined : valueOf(one, at, budget);
    items.push(item && isItem(item) ? item : unread(one));
  }
  return { text: `(${items.map(({ text }) => text).join(", ")})`, value: items };
}

/** `math.inf`, `np.pi`: the same number in every module that has the name. */
function constantOf(of: Member, { block, meanings }: Place): Valued | undefined {
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
function valueOfName(name: Name, at: Place, budget: { left: number }): Valued | undefined {
  const { block, meanings } = at;
  const literal = meanings.literalOf(name, block);
  if (literal) return valueOf(literal, at, budget);
  const bound = isConstantName(name.text) ? meanings.valueOf(name, block) : undefined;
  const isFollowed = bound !== undefined && followed.has(bound.expression.tag);
  const found = isFollowed && valueOf(bound.expression, { ...at, block: bound.block }, budget);
  return found ? { ...found, text: name.text } : undefined;
}

const followed: ReadonlySet<string> = new Set(["arithmetic", "call", "member", "name", "tuple"]);

/** `float("0.1")`, `np.float32(0.1)`: a number, or the text of one. */
function converted({ callee, arguments: all }: CallExpression, at: Place) {
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
  { block, meanings }: Place,
): ((value: number) => number) | undefined {
  if (callee.tag === "name" && callee.text === "float") return Number;
  const [only, other] = meanings.of(callee, block);
  if (only?.tag !== "path" || other !== undefined) return undefined;
  if (only.path === "numpy.float32") return Math.fround;
  return only.path === "numpy.float64" ? Number : undefined;
}

/** The numbers that Python's float takes as texts; undefined for others. */
function numberIn(text: string): number | undefined {
  const infinite = /^\s*([+-]?)inf(?:inity)?\s*$/i.exec(text);
  if (infinite) return infinite[1] === "-" ? -Infinity : Infinity;
  const value = /^\s*[+-]?(?:\d|\.\d)/.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

const unread = (of: Expression): ListItem => ({ text: writtenAs(of), value: undefined });

/** Names as the code writes them; the reader keeps no text of other expressions. */
function writtenAs(of: Expression): string {
  if (of.tag === "name") return of.text;
  return of.tag === "member" ? `${writtenAs(of.of)}.${of.text}` : "…";
}

function isItem(one: Valued): one is ListItem {
  return typeof one.value !== "object" || one.value === null;
}

const numberModules: ReadonlySet<string> = new Set(["jax", "math", "numpy", "torch"]);

const none: readonly never[] = [];
const maxItems = 8;
/** Constants may be made of constants, in a circle or of very many. */
const maxSteps = 100;
