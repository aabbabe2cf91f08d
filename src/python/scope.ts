// Scopes, the blocks inside them, and which bindings of a name reach a place.
import type { Expression } from "./syntax.ts";

export interface Scope {
  readonly kind: "module" | "function" | "class" | "comprehension";
  readonly bindings: Map<string, Binding[]>;
  readonly stars: Star[];
  readonly globals: Set<string>;
  /** Where the scope itself is defined; absent for the module. */
  readonly around?: { readonly block: Block; readonly at: number };
}

/** A stretch of a scope that runs as a whole. Branches of one statement share their `fork`. */
export interface Block {
  readonly scope: Scope;
  readonly parent?: Block;
  readonly fork?: object;
  readonly handler: boolean;
}

/** A binding takes effect at the offset `at`. */
export interface Binding {
  readonly block: Block;
  readonly at: number;
  readonly value: Value;
}

export type Value =
  | { readonly tag: "path"; readonly path: string }
  | { readonly tag: "expression"; readonly expression: Expression }
  | { readonly tag: "class"; readonly scope: Scope }
  | { readonly tag: "opaque" };

export interface Star {
  readonly path: string;
  readonly at: number;
}

/** What a name may be at a place: its bindings in the order of the text, or the stars it may come from. */
export interface Reaching {
  readonly bindings: readonly Binding[];
  readonly stars: readonly Star[];
}

export function newScope(kind: Scope["kind"], around?: Scope["around"]): Scope {
  return {
    kind,
    bindings: new Map(),
    stars: [],
    globals: new Set(),
    ...(around && { around }),
  };
}

export function bind(name: string, binding: Binding): void {
  const scope = binding.block.scope;
  const home = scope.globals.has(name) ? moduleBlock(binding.block).scope : scope;
  const known = home.bindings.get(name);
  if (known) known.push(binding);
  else home.bindings.set(name, [binding]);
}

/** Python's rule: the innermost scope that binds the name, where classes are seen from their own body only. */
export function reaching(name: string, block: Block, at: number): Reaching {
  const stars: Star[] = [];
  let place: { readonly block: Block; readonly at: number } | undefined = { block, at };
  for (let inner = true; place; inner = false) {
    const scope: Scope = place.block.scope;
    if (scope.around && scope.globals.has(name))
      return reaching(name, moduleBlock(place.block), Infinity);
    if (inner || scope.kind !== "class") {
      const bindings = live(scope, name, place, inner);
      if (bindings) return { bindings, stars: [] };
      for (const star of scope.stars) if (star.at < place.at || !inner) stars.push(star);
    }
    place = scope.around;
  }
  return { bindings: [], stars };
}

/** Undefined when the scope leaves the name to the scopes around it. */
function live(
  scope: Scope,
  name: string,
  place: { readonly block: Block; readonly at: number },
  inner: boolean,
): readonly Binding[] | undefined {
  const bindings = scope.bindings.get(name);
  if (!bindings) return undefined;
  if (scope.kind === "comprehension") return bindings;
  const before = upTo(bindings, place.block, place.at);
  if (before.length > 0) return before;
  if (!inner) return upTo(bindings, place.block, Infinity);
  return scope.kind === "function" ? [] : undefined;
}

/** The bindings before `at` back to the last one that surely ran. */
function upTo(bindings: readonly Binding[], block: Block, at: number): readonly Binding[] {
  const found: Binding[] = [];
  const last = countBefore(bindings, at) - 1;
  for (let index = last; index >= 0 && index > last - most; index--) {
    const binding = bindings[index]!;
    if (exclusive(binding.block, block)) continue;
    found.unshift(binding);
    if (within(block, binding.block)) break;
  }
  const sure = found.filter((binding) => !binding.block.handler || within(block, binding.block));
  return sure.length > 0 ? sure : found;
}

function countBefore(bindings: readonly Binding[], at: number): number {
  let low = 0;
  let high = bindings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bindings[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function within(block: Block, outer: Block): boolean {
  for (let at: Block | undefined = block; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Two branches of one statement never both run. */
function exclusive(one: Block, other: Block): boolean {
  for (let a: Block | undefined = one; a; a = a.parent)
    for (let b: Block | undefined = other; a.fork && b; b = b.parent)
      if (a !== b && a.fork === b.fork) return true;
  return false;
}

function moduleBlock(block: Block): Block {
  if (block.parent) return moduleBlock(block.parent);
  return block.scope.around ? moduleBlock(block.scope.around.block) : block;
}

/** More bindings than this that may all reach one place are not told apart. */
const most = 16;
