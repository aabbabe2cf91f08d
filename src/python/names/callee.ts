// Which known callee a call reaches, through aliases and `functools.partial`.
import type { Context } from "./context.ts";
import { mayHaveMeaning } from "../syntax/importedNames.ts";
import { partial, type Meaning } from "./meaning.ts";
import type { PlacedCall } from "../syntax/outline.ts";
import type { Expression } from "../syntax/syntax.ts";
import { classAround, type Block } from "../syntax/scope.ts";

export interface Callee {
  /** The canonical name. */
  readonly path: string;
  /** The name as the code's imports spell it. */
  readonly written: string;
  /** How many positional arguments come before those of the callee; undefined when that is not known. */
  readonly skip: number | undefined;
  /** The expression that `partial` fills in. */
  readonly filled?: Expression;
}

/** A call of a module's function or class. */
export interface KnownCall extends PlacedCall {
  readonly callee: Callee;
}

export function knownCalls(calls: readonly PlacedCall[], context: Context): readonly KnownCall[] {
  const known: KnownCall[] = [];
  for (const call of calls) {
    const callee = calleeOf(call, context);
    if (callee) known.push({ ...call, callee });
  }
  return known;
}

/** Undefined when the callee is not known, or branches of the code disagree whether it is. */
function calleeOf({ call, block }: PlacedCall, context: Context): Callee | undefined {
  const above = superOf(call.callee, block);
  if (above) return pathOf(above.base, above.block, context);
  const direct = pathOf(call.callee, block, context);
  if (direct?.path !== partial) return direct;
  const first = call.arguments.find(({ position }) => position === 0);
  const inner = first && pathOf(first.value, block, context);
  return inner && { ...inner, skip: 1, filled: first.value };
}

/** `f("gelu")` for `partial(f, "gelu")`; undefined for other calls. */
export function calledByPartial(placed: PlacedCall, context: Context): PlacedCall | undefined {
  const { call, block } = placed;
  const [first, ...others] = call.arguments;
  if (first?.position !== 0 || pathOf(call.callee, block, context)?.path !== partial)
    return undefined;
  const all = others.map((one) =>
    one.position === undefined ? one : { ...one, position: one.position - 1 },
  );
  return { call: { ...call, callee: first.value, arguments: all }, block };
}

function pathOf(expression: Expression, block: Block, context: Context): Callee | undefined {
  if (!mayHaveMeaning(expression, context.names)) return undefined;
  const found = context.meanings.of(expression, block).filter(({ tag }) => tag !== "nothing");
  const [first] = found;
  if (!first || !found.every(isPath)) return undefined;
  return isPath(first)
    ? {
        path: context.meanings.canonical(first.path),
        written: first.path,
        skip: first.tag === "path" ? 0 : undefined,
      }
    : undefined;
}

function isPath(meaning: Meaning): meaning is Extract<Meaning, { readonly path: string }> {
  return meaning.tag === "path" || meaning.tag === "partial";
}

/** The class above, where a method calls `super().__init__`, and where it is named. */
export function superOf(
  callee: Expression,
  block: Block,
): { readonly base: Expression; readonly block: Block } | undefined {
  if (callee.tag !== "member" || callee.text !== "__init__" || callee.of.tag !== "call")
    return undefined;
  const { callee: name } = callee.of;
  const home = name.tag === "name" && name.text === "super" ? classAround(block.scope) : undefined;
  const [base] = home?.bases ?? [];
  return base && home?.around ? { base, block: home.around.block } : undefined;
}
