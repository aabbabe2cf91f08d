// Scopes, the blocks inside them, and which bindings of a name reach a place.
import type { Expression } from "./syntax.ts";
import { elementAt } from "../../required.ts";
import { exclusive, isInHandler, within, type CodeBranch } from "./codeBranch.ts";

export interface Scope {
  readonly kind: "module" | "function" | "class" | "comprehension";
  readonly bindings: Map<string, Binding[]>;
  /** Of a class: what its methods keep in `self`. */
  readonly kept: Map<string, Binding[]>;
  readonly stars: StarImport[];
  readonly globals: Set<string>;
  /** Of a class: what it is made from. */
  readonly bases: Expression[];
  /** Where the scope itself is defined; undefined for the module. */
  readonly around: TextPosition | undefined;
}

/** A branch of a scope. */
export interface Block extends CodeBranch {
  readonly scope: Scope;
  readonly fragment: Fragment;
  readonly parent: Block | undefined;
}

/** Consecutive statements. Offsets in them are relative to their start, so that edits elsewhere move them as a whole. */
export interface Fragment {
  /** The source it is part of, and where it begins there. */
  source: number;
  from: number;
  /** Where it begins among all sources. */
  order: number;
}

/** A place in the text: an offset in the fragment of the block. */
export interface TextPosition {
  readonly block: Block;
  readonly at: number;
}

/** A binding takes effect at its offset. */
export interface Binding extends TextPosition {
  readonly name: string;
  readonly value: BindingValue;
}

export type BindingValue =
  | { readonly tag: "path"; readonly path: string }
  | { readonly tag: "expression"; readonly expression: Expression }
  /** What a parameter is when it is not given, or the type that is written out. */
  | { readonly tag: "default" | "typed"; readonly expression: Expression }
  /** A class with attributes that are followed. */
  | { readonly tag: "class"; readonly scope: Scope; readonly start: number }
  /** A function, or another class, by where its definition begins. */
  | { readonly tag: "definition"; readonly start: number }
  | { readonly tag: "opaque"; readonly made?: Expression };

export interface StarImport extends TextPosition {
  readonly path: string;
}

/** What a name may be at a place: its bindings in the order of the text, or the stars it may come from, nearest first. */
export interface Reaching {
  readonly bindings: readonly Binding[];
  /** What handlers of `try` bind instead, where something before fails. */
  readonly fallbacks: readonly Binding[];
  readonly stars: readonly StarImport[];
}

export function newScope(kind: Scope["kind"], around?: TextPosition): Scope {
  return {
    kind,
    bindings: new Map(),
    kept: new Map(),
    stars: [],
    globals: new Set(),
    bases: [],
    around,
  };
}

/** The block of a whole scope, within one fragment. */
export function wholeOf(scope: Scope, fragment: Fragment): Block {
  return { scope, fragment, parent: undefined, from: -1, fork: undefined, handler: false };
}

export function bindIn({ bindings }: Pick<Scope, "bindings">, binding: Binding): void {
  const known = bindings.get(binding.name);
  if (known) known.push(binding);
  else bindings.set(binding.name, [binding]);
}

/** What methods call the object they belong to. */
export const self = "self";

/** The class whose method contains a scope. */
export function classAround(scope: Scope): Scope | undefined {
  if (scope.kind === "class") return scope;
  return scope.around && classAround(scope.around.block.scope);
}

export function moduleOf(scope: Scope): Scope {
  return scope.around ? moduleOf(scope.around.block.scope) : scope;
}

/** Python's rule: the innermost scope that binds the name, where classes are seen from their own body only. */
export function reaching(name: string, spot: TextPosition): Reaching {
  const stars: StarImport[] = [];
  let inner = true;
  for (
    let here: TextPosition | undefined = spot;
    here;
    here = here.block.scope.around, inner = false
  ) {
    const { scope } = here.block;
    if (scope.around && scope.globals.has(name)) return atEnd(name, here.block);
    if (!inner && scope.kind === "class") continue;
    const bindings = live(name, here, inner);
    if (bindings) return { ...withFallbacks(bindings, here.block), stars: none };
    addStars(stars, scope.stars, inner ? absolute(here) : Infinity);
  }
  return { bindings: none, fallbacks: none, stars };
}

function withFallbacks(found: readonly Binding[], block: Block): Omit<Reaching, "stars"> {
  const isFallback = (one: Binding): boolean => isInHandler(one.block, block);
  const fallbacks = found.filter(isFallback);
  const bindings = found.filter((one) => !isFallback(one));
  return bindings.length > 0 ? { bindings, fallbacks } : { bindings: found, fallbacks: none };
}

/** Adds the stars before an offset, the nearest first. */
function addStars(found: StarImport[], stars: readonly StarImport[], now: number): void {
  for (let index = stars.length - 1; index >= 0 && found.length < maxStars; index--)
    if (absolute(elementAt(stars, index)) < now) found.push(elementAt(stars, index));
}

/** What a name of the module is once the module has run. */
function atEnd(name: string, { scope, fragment }: Block): Reaching {
  return reaching(name, { block: wholeOf(moduleOf(scope), fragment), at: Infinity });
}

/** Undefined if the scope defers the name to the scopes around it. */
function live(name: string, spot: TextPosition, inner: boolean): readonly Binding[] | undefined {
  const { scope } = spot.block;
  const bindings = scope.bindings.get(name);
  if (!bindings) return undefined;
  if (scope.kind === "comprehension") return bindings;
  const before = upTo(bindings, spot.block, absolute(spot));
  if (before.length > 0) return before;
  if (!inner) return upTo(bindings, spot.block, Infinity);
  return scope.kind === "function" ? none : undefined;
}

/** The bindings before an offset back to the last one that surely ran. */
function upTo(bindings: readonly Binding[], block: Block, now: number): readonly Binding[] {
  const found: Binding[] = [];
  const last = countBefore(bindings, now) - 1;
  for (let index = last; index >= 0 && index > last - maxBindings; index--) {
    const binding = elementAt(bindings, index);
    if (exclusive(binding.block, block)) continue;
    found.unshift(binding);
    if (within(block, binding.block)) break;
  }
  return found;
}

function countBefore(bindings: readonly Binding[], now: number): number {
  let [low, high] = [0, bindings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (absolute(elementAt(bindings, middle)) < now) low = middle + 1;
    else high = middle;
  }
  return low;
}

function absolute({ block, at }: TextPosition): number {
  return block.fragment.order + at;
}

const none: readonly never[] = [];

/** If more bindings than this may reach one place, they are not distinguished. */
const maxBindings = 16;
/** Star imports further back than so many others are not looked into. */
const maxStars = 32;
