// The strings that an expression may be: through names, defaults of parameters, attributes, choices, lists and dictionaries.
import type { Context } from "./context.ts";
import {
  classAround,
  reaching,
  self,
  type Binding,
  type Block,
  type Scope,
} from "../syntax/scope.ts";
import type { DictionaryEntry, Expression, Member, Text } from "../syntax/syntax.ts";

/** A string, and the block that contains it. */
export interface PlacedText {
  readonly text: Text;
  readonly block: Block;
  /** Whether it is the expression itself or one of its options, and reaches it by no name. */
  readonly direct: boolean;
}

/** What is computed is left out; other strings may reach the place as well. */
export function textsOf(of: Expression, block: Block, context: Context): readonly PlacedText[] {
  const way = { context, depth: 0, steps: { left: maxSteps } };
  return valuesOf(of, block, way).flatMap(({ value, block: home, depth }) =>
    value.tag === "string" ? { text: value, block: home, direct: depth === 0 } : [],
  );
}

/** The entries of the dictionaries that an expression may be. */
export function entriesOf(
  of: Expression,
  block: Block,
  context: Context,
): readonly DictionaryEntry[] {
  const way = { context, depth: 0, steps: { left: maxSteps } };
  return valuesOf(of, block, way).flatMap(({ value, block: home }) =>
    value.tag === "dictionary" && home.fragment === block.fragment ? value.entries : none,
  );
}

/** A value that is not an alias, the number of aliases that lead to it, and its place. */
interface Value {
  readonly value: Expression;
  readonly block: Block;
  readonly depth: number;
}

interface Way {
  readonly context: Context;
  readonly depth: number;
  readonly steps: { left: number };
}

function valuesOf(of: Expression, block: Block, way: Way): readonly Value[] {
  if (way.depth > maxDepth || way.steps.left-- <= 0) return none;
  if (of.tag === "choice") return of.options.flatMap((one) => valuesOf(one, block, way));
  if (of.tag === "name")
    return ofBindings(reaching(of.text, { block, at: of.start }).bindings, way);
  if (of.tag === "member") return ofMember(of, block, way);
  if (of.tag !== "item") return [{ value: of, block, depth: way.depth }];
  return valuesOf(of.of, block, way).flatMap(({ value, block: home, depth }) =>
    itemsOf(value, of.key).flatMap((one) => valuesOf(one, home, { ...way, depth: depth + 1 })),
  );
}

function ofBindings(bindings: readonly Binding[], way: Way): readonly Value[] {
  const further = { ...way, depth: way.depth + 1 };
  return bindings.flatMap(({ value, block }) =>
    value.tag === "expression" || value.tag === "default"
      ? valuesOf(value.expression, block, further)
      : none,
  );
}

/** `Config.activation`, or `self.activation` as the methods of the class set it. */
function ofMember({ of, text }: Member, block: Block, way: Way): readonly Value[] {
  const own = of.tag === "name" && of.text === self ? classAround(block.scope) : undefined;
  if (own) return ofBindings([...boundIn(own.bindings, text), ...boundIn(own.kept, text)], way);
  return way.context.meanings
    .of(of, block)
    .flatMap((one) =>
      one.tag === "class" ? ofBindings(boundIn(one.scope.bindings, text), way) : none,
    );
}

function boundIn(bindings: Scope["bindings"], name: string): readonly Binding[] {
  return bindings.get(name) ?? none;
}

/** `config["activation"]` and `layers[0]`; every item where the key is not written out. */
function itemsOf(of: Expression, key: Expression): readonly Expression[] {
  if (of.tag === "dictionary")
    return of.entries
      .filter((entry) => key.tag !== "string" || isSame(entry.key, key))
      .map(({ value }) => value);
  if (of.tag !== "tuple") return none;
  if (key.tag !== "literal" || typeof key.value !== "number") return of.items;
  const item = of.items.at(key.value);
  return item ? [item] : none;
}

function isSame(one: Expression, { text }: Text): boolean {
  return one.tag === "string" && one.text === text;
}

const none: readonly never[] = [];
/** Longer chains of aliases are not followed. */
const maxDepth = 6;
/** All that is looked at for one argument. */
const maxSteps = 500;
