// The strings that an expression may be: through names, defaults of parameters, choices and dictionaries.
import type { Context } from "./context.ts";
import { reaching, type Binding, type Block } from "./scope.ts";
import type { Expression, Text } from "./syntax.ts";

/** A string, and the block it stands in. */
export interface PlacedText {
  readonly text: Text;
  readonly block: Block;
  /** Whether it is the expression itself or one of its options, and reaches it by no name. */
  readonly direct: boolean;
}

/** What is computed is left out; other strings may reach the place as well. */
export function textsOf(of: Expression, block: Block, context: Context): readonly PlacedText[] {
  return followed(of, block, { context, depth: 0 });
}

interface Way {
  readonly context: Context;
  readonly depth: number;
}

function followed(of: Expression, block: Block, way: Way): readonly PlacedText[] {
  if (of.tag === "string") return [{ text: of, block, direct: way.depth === 0 }];
  if (of.tag === "choice") return of.options.flatMap((one) => followed(one, block, way));
  if (way.depth >= deepest) return none;
  if (of.tag === "name") {
    const { bindings } = reaching(of.text, { block, at: of.start });
    return bindings.flatMap((binding) => bound(binding, way));
  }
  if (of.tag === "member") return ofMember(of.of, of.text, block, way);
  return of.tag === "item" ? ofItem(of.of, of.key, block, way) : none;
}

function bound({ value, block }: Binding, { context, depth }: Way): readonly PlacedText[] {
  return value.tag === "expression" || value.tag === "default"
    ? followed(value.expression, block, { context, depth: depth + 1 })
    : none;
}

/** `Config.activation` */
function ofMember(of: Expression, text: string, block: Block, way: Way): readonly PlacedText[] {
  const classes = way.context.meanings.of(of, block).filter((one) => one.tag === "class");
  return classes.flatMap(({ scope }) =>
    (scope.bindings.get(text) ?? []).flatMap((binding) => bound(binding, way)),
  );
}

/** `config["activation"]`, where the dictionary is written out. */
function ofItem(
  of: Expression,
  key: Expression,
  block: Block,
  { context, depth }: Way,
): readonly PlacedText[] {
  if (of.tag !== "name" || key.tag !== "string") return none;
  const { bindings } = reaching(of.text, { block, at: of.start });
  return bindings.flatMap(({ value, block: home }) => {
    if (value.tag !== "expression" || value.expression.tag !== "dictionary") return none;
    return value.expression.entries.flatMap((entry) =>
      entry.key.tag === "string" && entry.key.text === key.text
        ? followed(entry.value, home, { context, depth: depth + 1 })
        : none,
    );
  });
}

const none: readonly PlacedText[] = [];
/** Names that stand for names for so long are not followed. */
const deepest = 6;
