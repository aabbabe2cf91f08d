// Lambdas and comprehensions: expressions with names of their own.
import type { TreeCursor } from "@lezer/common";
import { loopHead } from "./statements/loop.ts";
import type { DefinedParameter } from "./outline.ts";
import type { BindingValue } from "./scope.ts";
import { other, type Expression, type Name } from "./syntax.ts";
import {
  bind,
  bindOpaque,
  eachChild,
  nameAt,
  opaque,
  scoped,
  textOf,
  used,
  type Walk,
} from "./walk.ts";

export function lambda(cursor: TreeCursor, walk: Walk): Expression {
  const inside = scoped(walk, "function", cursor.from);
  eachChild(cursor, walk, () => {
    if (cursor.name === "ParamList") parameters(cursor, walk, inside);
    else used(cursor, inside);
  });
  return other;
}

/** Binds parameters inside; their defaults and types are read outside. */
export function parameters(
  cursor: TreeCursor,
  outside: Walk,
  inside: Walk,
): readonly DefinedParameter[] {
  const found: DefinedParameter[] = [];
  let name: Name | undefined;
  let assigned = false;
  let type: BindingValue = opaque;
  let star: DefinedParameter["star"];
  let position: number | undefined = 0;
  const settle = (value: BindingValue): void => {
    if (star !== undefined) position = undefined;
    if (name) {
      bind(inside, { name: name.text, at: name.start, value: star === undefined ? value : opaque });
      found.push({ name: name.text, at: name.start, star, position });
      if (position !== undefined) position++;
    }
    name = star = undefined;
    type = opaque;
  };
  eachChild(cursor, outside, () => {
    if (cursor.name === "AssignOp") assigned = true;
    else if (cursor.name === "*" || cursor.name === "**") star = cursor.name;
    else if (cursor.name === ",") {
      settle(type);
      assigned = false;
    } else if (cursor.name === "TypeDef") type = typed(cursor, outside);
    else if (cursor.name === "VariableName" && !assigned) name = nameAt(cursor, outside);
    else {
      const of = used(cursor, outside);
      if (assigned) settle(of.tag === "string" ? { tag: "default", expression: of } : opaque);
    }
  });
  settle(type);
  return found;
}

/** `: torch.Tensor`; what is more than a dotted name is not followed. */
function typed(cursor: TreeCursor, walk: Walk): BindingValue {
  let type: Expression = other;
  eachChild(cursor, walk, () => {
    if (cursor.name !== ":") type = used(cursor, walk);
  });
  return isDotted(type) ? { tag: "typed", expression: type } : opaque;
}

const isDotted = (of: Expression): boolean =>
  of.tag === "name" || (of.tag === "member" && isDotted(of.of));

export function comprehension(cursor: TreeCursor, walk: Walk): Expression {
  const inside = comprehended(cursor, walk);
  const isHead = loopHead(inside);
  eachChild(cursor, walk, () => {
    if (!isHead(cursor)) used(cursor, inside);
  });
  return other;
}

/** The scope inside brackets: a new one when there is a `for` among the children, else the same. */
export function comprehended(cursor: TreeCursor, walk: Walk): Walk {
  let inside: Walk | undefined;
  eachChild(cursor, walk, () => {
    if (cursor.name === "for") inside ??= scoped(walk, "comprehension", cursor.from);
  });
  return inside ?? walk;
}

/** Binds every bare name of a target such as `a, (b, *c)`. */
export function bindTargets(cursor: TreeCursor, walk: Walk): void {
  if (cursor.name === "VariableName") bindOpaque(walk, textOf(cursor, walk), cursor.from);
  else if (
    cursor.name === "TupleExpression" ||
    cursor.name === "ArrayExpression" ||
    cursor.name === "ParenthesizedExpression"
  )
    eachChild(cursor, walk, () => bindTargets(cursor, walk));
}
