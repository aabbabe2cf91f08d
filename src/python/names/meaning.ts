// What an expression may mean: dotted paths into modules, or nothing that is known.
import {
  reaching,
  type Binding,
  type Block,
  type Scope,
  type StarImport,
} from "../syntax/scope.ts";
import { canonicalPath, isKnown, mayBeSite, type SpellingTable } from "../spellingTable.ts";
import { shared } from "../shared.ts";
import type { Modules } from "../syntax/starModules.ts";
import type { CallExpression, Expression, Literal, Name, Text } from "../syntax/syntax.ts";
import { rootOf } from "../source/rootOf.ts";

export type Meaning =
  /** `fallbacks` are the paths that handlers of `try` take instead, where this one is not there. */
  | { readonly tag: "path"; readonly path: string; readonly fallbacks?: readonly string[] }
  | { readonly tag: "partial"; readonly path: string }
  | { readonly tag: "class"; readonly scope: Scope }
  | { readonly tag: "nothing" }
  | { readonly tag: "unknown" };

/** The meanings of one document; what a binding means is found out once. */
export interface Meanings {
  readonly of: (expression: Expression, block: Block) => readonly Meaning[];
  /** A path as the table spells it. */
  readonly canonical: (path: string) => string;
  /** The literal that a name is bound to, where it is bound once. */
  readonly literalOf: (name: Name, block: Block) => Literal | Text | undefined;
  /** What a name is bound to, where it is bound once, and the block in which that is read. */
  readonly valueOf: (name: Name, block: Block) => PlacedExpression | undefined;
  /** Whether code changes the dictionary or list that a name refers to, or sets an attribute of that name. */
  readonly isAltered: (name: string) => boolean;
  /** Whether several classes bind the constant, so that one may be derived from another. */
  readonly isOfSeveralClasses: (name: string) => boolean;
}

export interface PlacedExpression {
  readonly expression: Expression;
  readonly block: Block;
}

/** What the names of a document mean outside of it and beside their bindings. */
export interface NameSources extends Pick<Meanings, "isAltered" | "isOfSeveralClasses"> {
  readonly table: SpellingTable;
  readonly modules: Modules;
  /** The paths of names that nobody binds, where a star from elsewhere may bring them. */
  readonly usual: ReadonlyMap<string, string>;
}

export function meanings({ table, modules, usual, ...altered }: NameSources): Meanings {
  const known = new Map<Binding, readonly Meaning[]>();
  const spelled = new Map<string, string>();
  let depth = 0;

  function canonical(path: string): string {
    const found = spelled.get(path) ?? shared(canonicalPath(path, table));
    spelled.set(path, found);
    return found;
  }

  function of(expression: Expression, block: Block): readonly Meaning[] {
    if (expression.tag === "name") return ofName(expression, block);
    if (expression.tag === "member")
      return of(expression.of, block).flatMap((base) => memberOf(base, expression.text, block));
    if (expression.tag === "choice")
      return expression.options.flatMap((option) => of(option, block)).slice(0, maxMeanings);
    if (expression.tag === "call") return ofCall(expression, block);
    return expression.tag === "literal" && expression.value === null ? nothing : unknown;
  }

  function ofName(name: Name, block: Block): readonly Meaning[] {
    const { bindings, fallbacks, stars } = reaching(name.text, { block, at: name.start });
    if (bindings.length === 0) return ofStars(name.text, stars);
    const found = bindings.flatMap(ofBinding).slice(0, maxMeanings);
    return fallbacks.length > 0 ? fallingBack(found, fallbacks.flatMap(ofBinding)) : found;
  }

  /** Keeps the fallbacks if one path falls back to others that are all known. */
  function fallingBack(found: readonly Meaning[], others: readonly Meaning[]): readonly Meaning[] {
    const [only, second] = found;
    const paths = others.flatMap((one) => (one.tag === "path" ? [one.path] : []));
    if (only?.tag !== "path" || second || paths.length < others.length) return found;
    return [{ ...only, fallbacks: [...(only.fallbacks ?? []), ...paths].slice(0, maxMeanings) }];
  }

  /** The nearest star that surely brings the name; or one that may, where no other star brings unknown names. */
  function ofStars(text: string, stars: readonly StarImport[]): readonly Meaning[] {
    for (const { path } of stars) {
      const brought = modules(path)?.names;
      if (brought?.has(text)) return ofExport(brought.get(text));
      if (isKnown(canonical(`${path}.${text}`), table)) break;
    }
    const all = stars.flatMap(({ path }) => modules(path)?.stars ?? [path]);
    const paths = all.map((path) => canonical(`${path}.${text}`));
    const hasUnknownStar = all.some((path) => !table.prefixes.has(rootOf(canonical(path))));
    const path =
      paths.find((one) => isKnown(one, table)) ??
      (hasUnknownStar ? usual.get(text) : paths.find((one) => mayBeSite(one, table)));
    return path === undefined ? unknown : [{ tag: "path", path }];
  }

  function ofExport(path: string | undefined): readonly Meaning[] {
    return path === undefined ? unknown : [{ tag: "path", path }];
  }

  function ofBinding(binding: Binding): readonly Meaning[] {
    const before = known.get(binding);
    if (before) return before;
    if (depth >= maxDepth) return unknown;
    known.set(binding, unknown);
    depth++;
    const found = ofValue(binding);
    depth--;
    known.set(binding, found);
    return found;
  }

  function ofValue({ value, block }: Binding): readonly Meaning[] {
    if (value.tag === "path") return [{ tag: "path", path: value.path }];
    if (value.tag === "class") return [{ tag: "class", scope: value.scope }];
    if (value.tag === "typed") return ofType(of(value.expression, block));
    return value.tag === "expression" ? of(value.expression, block) : unknown;
  }

  function memberOf(base: Meaning, text: string, block: Block): readonly Meaning[] {
    if (base.tag === "path")
      return base.path.length < maxPathLength
        ? [{ tag: "path", path: `${base.path}.${text}` }]
        : unknown;
    const inside = base.tag === "class" ? base.scope.bindings.get(text) : undefined;
    return inside && block.scope !== (base.tag === "class" ? base.scope : undefined)
      ? inside.flatMap(ofBinding)
      : unknown;
  }

  /** `partial(Conv2D, …)` is read as Conv2D. */
  function ofCall(call: CallExpression, block: Block): readonly Meaning[] {
    const callee = of(call.callee, block);
    const result = resultOf(callee);
    if (result !== undefined) return [{ tag: "path", path: result }];
    const first = call.arguments.find(({ position }) => position === 0);
    if (!first || !callee.every((one) => one.tag === "path" && one.path === partial))
      return unknown;
    return of(first.value, block).map((one) =>
      one.tag === "path" ? { tag: "partial", path: one.path } : { tag: "unknown" },
    );
  }

  /** An object of a class of arrays; of other types nothing is known. */
  function ofType(type: readonly Meaning[]): readonly Meaning[] {
    const isArray = (one: Meaning): boolean =>
      one.tag === "path" && table.arrays?.has(canonical(one.path)) === true;
    return type.every(isArray) ? type : unknown;
  }

  /** The class of what a call returns, where all that the callee may be return the same. */
  function resultOf(callee: readonly Meaning[]): string | undefined {
    const results = new Set(
      callee.map((one) => (one.tag === "path" ? returnedBy(canonical(one.path)) : undefined)),
    );
    const [only] = results;
    return results.size === 1 ? only : undefined;
  }

  const returnedBy = (callee: string): string | undefined =>
    table.names.get(callee)?.returns ?? table.returns?.get(callee);

  function valueOf(name: Name, block: Block): PlacedExpression | undefined {
    const { bindings } = reaching(name.text, { block, at: name.start });
    const [only] = bindings;
    if (!only || bindings.length > 1 || only.value.tag !== "expression") return undefined;
    return { expression: only.value.expression, block: only.block };
  }

  function literalOf(name: Name, block: Block): Literal | Text | undefined {
    const expression = valueOf(name, block)?.expression;
    if (expression === undefined) return undefined;
    return expression.tag === "literal" || expression.tag === "string" ? expression : undefined;
  }

  return { of, canonical, literalOf, valueOf, ...altered };
}

export const partial = "functools.partial";

const unknown: readonly Meaning[] = [{ tag: "unknown" }];
const nothing: readonly Meaning[] = [{ tag: "nothing" }];
const maxPathLength = 200;
const maxDepth = 100;
const maxMeanings = 8;
