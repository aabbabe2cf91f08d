// Which known callee a call reaches, through aliases and `functools.partial`.
import type { Context } from "./context.ts";
import { partial, type Meaning } from "./meaning.ts";
import type { Placed } from "./outline.ts";
import type { Call, Expression } from "./syntax.ts";
import type { Block } from "./scope.ts";

export interface Callee {
  /** The canonical name. */
  readonly path: string;
  /** How many positional arguments come before those of the callee; undefined when that is not known. */
  readonly skip: number | undefined;
}

/** Undefined when the callee is not known, or branches of the code disagree whether it is. */
export function calleeOf({ of, block }: Placed<Call>, context: Context): Callee | undefined {
  const direct = pathOf(of.callee, block, context);
  if (direct?.path !== partial) return direct;
  const first = of.arguments.find(({ position }) => position === 0);
  const inner = first && pathOf(first.value, block, context);
  return inner && { path: inner.path, skip: 1 };
}

function pathOf(expression: Expression, block: Block, { meanings }: Context): Callee | undefined {
  const found = meanings.of(expression, block).filter(({ tag }) => tag !== "nothing");
  const [first] = found;
  if (!first || !found.every(isPath)) return undefined;
  return isPath(first)
    ? { path: first.path, skip: first.tag === "path" ? 0 : undefined }
    : undefined;
}

function isPath(meaning: Meaning): meaning is Extract<Meaning, { readonly path: string }> {
  return meaning.tag === "path" || meaning.tag === "partial";
}
