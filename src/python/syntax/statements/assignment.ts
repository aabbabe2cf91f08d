// `a = b = value`, `a, b = values`, `a: type = value`
import type { TreeCursor } from "@lezer/common";
import { bindIn, classAround, self, type BindingValue } from "../scope.ts";
import { other, type CallExpression, type Expression, type Member } from "../syntax.ts";
import { bind, eachChild, use, used, type Walk } from "../walk.ts";
import { elementAt, last } from "../../../required.ts";

export function assignment(cursor: TreeCursor, walk: Walk): void {
  const groups = groupsOf(cursor, walk);
  const values = groups.length > 1 ? (groups.pop() ?? []) : [];
  for (const item of values) use(walk, item);
  const at = cursor.to;
  const value = single(values);
  for (const targets of groups) assign(single(targets), value, { walk, at });
}

/** The expressions between the signs of equality. */
function groupsOf(cursor: TreeCursor, walk: Walk): Expression[][] {
  const groups: Expression[][] = [[]];
  eachChild(cursor, walk, () => {
    if (cursor.name === "AssignOp") groups.push([]);
    else if (cursor.name === "TypeDef") used(cursor, walk);
    else if (cursor.name !== "," && cursor.name !== "*") last(groups).push(walk.read(cursor, walk));
  });
  return groups;
}

function single(items: readonly Expression[]): Expression {
  return items.length === 1 ? elementAt(items, 0) : { tag: "tuple", items };
}

/** The walk, and the offset from which on the names are bound. */
interface Assigning {
  readonly walk: Walk;
  readonly at: number;
}

function assign(target: Expression, value: Expression, assigning: Assigning): void {
  const { walk, at } = assigning;
  if (target.tag === "name") bind(walk, { name: target.text, at, value: followed(value) });
  else if (target.tag === "tuple") each(target.items, value, assigning);
  else if (target.tag === "member") keep(target, value, assigning);
  else if (target.tag === "item") walk.outline.stores.push({ target, value, block: walk.block });
}

/** `self.activation = value` in a method. */
function keep(target: Member, value: Expression, { walk, at }: Assigning): void {
  const { block, outline } = walk;
  const { of, text } = target;
  if (of.tag === "name" && of.text !== self && mayName(value))
    outline.sets.push({ target, value, block });
  const home = of.tag === "name" && of.text === self ? classAround(block.scope) : undefined;
  const kept = followed(value);
  if (home && kept.tag !== "opaque")
    bindIn({ bindings: home.kept }, { block, at, name: text, value: kept });
}

function each(targets: readonly Expression[], value: Expression, assigning: Assigning): void {
  const items = value.tag === "tuple" && value.items.length === targets.length ? value.items : [];
  targets.forEach((target, index) => assign(target, items[index] ?? other, assigning));
}

/** Only what may mean an activation, a module, a callee or a constant is kept; of an object, what made it. */
function followed(expression: Expression): BindingValue {
  if (mayMatter(expression)) return { tag: "expression", expression };
  const made = expression.tag === "call" && makes(expression.callee);
  return made ? { tag: "opaque", made: expression.callee } : { tag: "opaque" };
}

/** A class, or a method of one: `Config(…)`, `Config.from_pretrained(…)`. */
function makes(callee: Expression): boolean {
  if (callee.tag !== "name" && callee.tag !== "member") return false;
  return /^[A-Z]/.test(callee.text) || (callee.tag === "member" && makes(callee.of));
}

/** What may be the name of something, or a flag. */
function mayName({ tag }: Expression): boolean {
  return tag === "string" || tag === "literal" || tag === "name" || tag === "choice";
}

function mayMatter(expression: Expression): boolean {
  if (expression.tag === "call")
    return isPartial(expression) || isTensor(expression.callee) || isNumber(expression.callee);
  if (expression.tag === "tuple")
    return holdsText(expression) || holdsNames(expression.items) || holdsNumbers(expression.items);
  return expression.tag !== "other";
}

/** Whether strings are in a list, or in lists in it; longer ones hold data. */
function holdsText(of: Expression): boolean {
  if (of.tag === "tuple") return of.items.length <= maxItems && of.items.some(holdsText);
  return of.tag === "string" || of.tag === "dictionary";
}

/** `[activation]`: a list of names may hold activations, too. */
function holdsNames(items: readonly Expression[]): boolean {
  return items.length > 0 && items.length <= maxNames && items.every(({ tag }) => tag === "name");
}

/** `(0.0, 6.0)`: the arguments of a call; longer lists hold data. */
const holdsNumbers = (items: readonly Expression[]): boolean =>
  items.length > 0 && items.length <= maxNumbers && items.every(({ tag }) => tag === "literal");

/** `Tensor(…)` and `Tensor.randn(…)`, whatever the class is reached by. */
function isTensor(callee: Expression): boolean {
  if (callee.tag !== "name" && callee.tag !== "member") return false;
  return callee.text === "Tensor" || (callee.tag === "member" && isTensor(callee.of));
}

/** `float("inf")`, `np.float32(0.1)` */
const isNumber = (callee: Expression): boolean =>
  (callee.tag === "name" || callee.tag === "member") && /^float(?:32|64)?$/.test(callee.text);

const maxNames = 8;
const maxNumbers = 4;
const maxItems = 64;

/** `partial(…)` and `functools.partial(…)` */
function isPartial({ callee }: CallExpression): boolean {
  return (callee.tag === "name" || callee.tag === "member") && callee.text === "partial";
}
