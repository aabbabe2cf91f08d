// Paths of files that calls take: of a model to load, and of a text that may describe one.
import type { KnownCall } from "./callee.ts";
import { located, type Context } from "./context.ts";
import type { FileArgument } from "../mention.ts";
import type { PlacedCall } from "../syntax/outline.ts";
import type { Argument, Expression } from "../syntax/syntax.ts";
import { textsOf } from "./texts.ts";

/** Paths of loaders; those of `open` too, because a model may be loaded from what it reads. */
export function fileArguments(
  known: readonly KnownCall[],
  all: readonly PlacedCall[],
  context: Context,
): readonly FileArgument[] {
  const { loaders } = context.table;
  const loaded = known.flatMap((one) => {
    const loader = loaders?.get(one.callee.path);
    return loader?.takes === "path" && one.callee.skip === 0
      ? pathIn(one, { callee: one.callee.path, parameter: loader.parameter }, context)
      : none;
  });
  const opened = all.flatMap((one) =>
    isOpen(one.call.callee) ? pathIn(one, { callee: "open", parameter: "file" }, context) : none,
  );
  return loaded.length === 0 && opened.length === 0 ? none : [...loaded, ...opened];
}

const isOpen = (callee: Expression): boolean => callee.tag === "name" && callee.text === "open";

/** None unless exactly one string reaches the argument. */
function pathIn(
  { call, block }: PlacedCall,
  { callee, parameter }: { readonly callee: string; readonly parameter: string },
  context: Context,
): readonly FileArgument[] {
  const argument = call.arguments.find(({ name, position }) =>
    name === undefined ? position === 0 : name === parameter,
  );
  if (argument === undefined || !isPlaced(argument.value)) return none;
  const [text, ...others] = textsOf(argument.value, block, context);
  if (text === undefined || others.length > 0) return none;
  return [
    {
      ...located(argument.value, block),
      ...{ path: text.text.text, callee },
      bringsObjects: call.spread.length > 0 || call.arguments.some(isObjects),
    },
  ];
}

const isObjects = ({ name }: Argument): boolean => name === "custom_objects";

const isPlaced = (value: Expression): value is Extract<Expression, { tag: "string" | "name" }> =>
  value.tag === "string" || value.tag === "name";

const none: readonly never[] = [];
