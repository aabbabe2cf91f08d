// The functions and classes that a document defines, each with its parameters and the calls in it.
import { superOf } from "./callee.ts";
import { contextIn, type Context } from "./context.ts";
import { callOf } from "../syntax/call.ts";
import { outlineOf, type Document } from "../syntax/document.ts";
import type { ScopeDefinition, Outline, DefinedParameter, PlacedCall } from "../syntax/outline.ts";
import { reaching, type Binding, type Block, type Fragment, type Scope } from "../syntax/scope.ts";
import type { SpellingTable } from "../spellingTable.ts";
import type { Expression } from "../syntax/syntax.ts";

/** A function or a class, with the calls in it. */
export interface Body {
  readonly definition: ScopeDefinition;
  readonly parameters: readonly DefinedParameter[];
  readonly context: Context;
  readonly calls: () => readonly PlacedCall[];
  /** What the call of a class comes to that has no constructor of its own: a call of the class above. */
  readonly inherited: PlacedCall | undefined;
}

export interface Bodies {
  /** Undefined unless the call's callee is one definition of the document, or the constructor above one. */
  readonly called: (call: PlacedCall) => Body | undefined;
}

/** The definitions of one document; those of a paragraph are read once, on the first request. */
export function bodiesOf(document: Document, table: SpellingTable): Bodies {
  const known = bodies.get(document);
  if (known) return known;
  const byFragment = new Map(document.paragraphs.map((one) => [one.fragment, one]));
  const read = new Map<Fragment, ReadFragment>();

  function fragmentOf(binding: Binding): ReadFragment | undefined {
    const { fragment } = binding.block;
    const paragraph = byFragment.get(fragment);
    const found =
      read.get(fragment) ??
      (paragraph && readFragment(outlineOf(paragraph, document), document, table));
    if (found) read.set(fragment, found);
    return found;
  }

  function bodyOf(of: Expression, block: Block): Body | undefined {
    if (of.tag !== "name") return undefined;
    const bindings = reaching(of.text, { block, at: of.start }).bindings;
    const [only] = bindings;
    if (!only || bindings.length > 1 || !("start" in only.value)) return undefined;
    const { start } = only.value;
    return fragmentOf(only)?.bodies.get(start);
  }

  const found: Bodies = {
    called: ({ call, block }) => {
      const above = superOf(call.callee, block);
      return above ? bodyOf(above.base, above.block) : bodyOf(call.callee, block);
    },
  };
  bodies.set(document, found);
  return found;
}

const bodies = new WeakMap<Document, Bodies>();

interface ReadFragment {
  readonly bodies: ReadonlyMap<number, Body>;
}

function readFragment(outline: Outline, document: Document, table: SpellingTable): ReadFragment {
  const context = contextIn(outline, document, table);
  let within: ReadonlyMap<Scope, readonly PlacedCall[]> | undefined;
  const callsIn = (scope: Scope): readonly PlacedCall[] => {
    within ??= byScope(outline.calls);
    return within.get(scope) ?? none;
  };
  const constructors = new Map(
    outline.definitions
      .filter(({ name }) => name === "__init__")
      .map((one) => [one.scope.around?.block.scope, one]),
  );
  const bodies = outline.definitions.map((definition): readonly [number, Body] => {
    const { scope, start } = definition;
    const constructor = constructors.get(scope);
    const parameters =
      scope.kind === "class" ? withoutSelf(constructor?.parameters ?? none) : definition.parameters;
    const inherited = constructor === undefined ? callAbove(scope) : undefined;
    return [start, { definition, parameters, context, calls: () => callsIn(scope), inherited }];
  });
  return { bodies: new Map(bodies) };
}

function callAbove({ bases: [base], around }: Scope): PlacedCall | undefined {
  const call = base && callOf(base, { arguments: none, spread: none, start: 0, end: 0 });
  return call && around && { call, block: around.block };
}

const withoutSelf = (parameters: readonly DefinedParameter[]): readonly DefinedParameter[] =>
  parameters
    .slice(1)
    .map((one) => (one.position === undefined ? one : { ...one, position: one.position - 1 }));

/** The calls in each function and class, those of the inner ones with those of the outer. */
function byScope(calls: readonly PlacedCall[]): ReadonlyMap<Scope, readonly PlacedCall[]> {
  const found = new Map<Scope, PlacedCall[]>();
  for (const call of calls)
    for (let at: Scope | undefined = call.block.scope; at; at = at.around?.block.scope) {
      const others = found.get(at);
      if (others) others.push(call);
      else found.set(at, [call]);
    }
  return found;
}

const none: readonly never[] = [];
