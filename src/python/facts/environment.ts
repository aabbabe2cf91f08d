// Environment variables that code sets for itself, in all the ways of os.environ.
import type { KnownCall } from "../names/callee.ts";
import type { Context } from "../names/context.ts";
import type { NameUses } from "../syntax/outline.ts";
import type { Block } from "../syntax/scope.ts";
import type { Expression } from "../syntax/syntax.ts";

export interface Environment {
  /** What counts where the code sets nothing else: `os.environ.setdefault`. */
  readonly defaults: Variables;
  readonly set: Variables;
}

type Variables = Readonly<Record<string, string>>;

/** The variables that the code sets to a literal text; of several settings, the last. */
export function environmentOf(
  { stores }: NameUses,
  calls: readonly KnownCall[],
  context: Context,
): Environment {
  const stored = stores
    .filter(({ target, block }) => context.meanings.of(target.of, block).some(isEnvironment))
    .map(({ target, value, block }) => ({ key: target.key, value, block }));
  if (stored.length === 0 && !calls.some(({ callee }) => callee.path.startsWith("os.")))
    return silent;
  const called = (path: string): readonly KnownCall[] =>
    calls.filter(({ callee }) => callee.path === path);
  return {
    defaults: variables(called("os.environ.setdefault").flatMap(pair), context),
    set: variables(
      [
        ...stored,
        ...called("os.environ.update").flatMap(updated),
        ...called("os.putenv").flatMap(pair),
      ],
      context,
    ),
  };
}

/** What all parts of a document set together. */
export function environmentOfAll(parts: readonly Environment[]): Variables {
  const all: Record<string, string> = {};
  for (const { defaults } of parts) Object.assign(all, defaults);
  for (const { set } of parts) Object.assign(all, set);
  return all;
}

function variables(settings: readonly Setting[], context: Context): Variables {
  const found: Record<string, string> = {};
  for (const { key, value, block } of settings) {
    const [name, text] = [key, value].map((one) => textOf(one, block, context));
    if (name !== undefined && text !== undefined) found[name] = text;
  }
  return found;
}

interface Setting {
  readonly key: Expression | string;
  readonly value: Expression;
  readonly block: Block;
}

function pair({ call, block }: KnownCall): readonly Setting[] {
  const [key, value] = call.arguments;
  return key && value ? [{ key: key.value, value: value.value, block }] : [];
}

/** `update({"A": "b"}, C="d")` */
function updated({ call, block }: KnownCall): readonly Setting[] {
  return call.arguments.flatMap(({ name, value }): readonly Setting[] => {
    if (name !== undefined) return [{ key: name, value, block }];
    return value.tag === "dictionary" ? value.entries.map((entry) => ({ ...entry, block })) : [];
  });
}

/** Undefined for what is neither a string nor a name that is bound to one once. */
function textOf(of: Expression | string, block: Block, { meanings }: Context): string | undefined {
  if (typeof of === "string") return of;
  const literal = of.tag === "name" ? meanings.literalOf(of, block) : of;
  return literal?.tag === "string" ? literal.text : undefined;
}

function isEnvironment(meaning: { readonly tag: string; readonly path?: string }): boolean {
  return meaning.path === "os.environ";
}

const silent: Environment = { defaults: {}, set: {} };
