// Where the code of a function is, and what the names around it mean.
import type { SyntaxNode } from "@lezer/common";
import type { Home, OpenObject } from "./value.ts";
import { gradientRulesIn, type GradientRule } from "./gradients/gradientRules.ts";
import { contextIn, type Context } from "../names/context.ts";
import type { SpellingTable } from "../spellingTable.ts";
import { outlineOf, type Document, type Paragraph } from "../syntax/document.ts";
import {
  reaching,
  wholeOf,
  type Binding,
  type Block,
  type Fragment,
  type Scope,
} from "../syntax/scope.ts";

export interface Homes {
  readonly of: (paragraph: Paragraph) => Home;
  /** What a name outside of the functions that are followed refers to. */
  readonly meaning: (text: string, node: SyntaxNode, home: Home) => OuterName;
  /** How the document gives functions of JAX their derivatives, by their names. */
  readonly rulesOf: (name: string) => readonly GradientRule[];
  /** The objects of classes that were made, by where the class begins. */
  readonly objects: Map<Home, Map<number, OpenObject>>;
  /** The names that were looked up. */
  readonly asked: Set<string>;
}

export type OuterName =
  | { readonly tag: "path"; readonly path: string }
  /** The statement that binds it, in its paragraph. */
  | { readonly tag: "statement"; readonly node: SyntaxNode; readonly home: Home }
  | { readonly tag: "unknown" };

export function homesOf(document: Document, table: SpellingTable): Homes {
  const asked = new Set<string>();
  const homes = new Map<Paragraph, Home>();
  const readings = new Map<Paragraph, Read>();
  const byFragment = new Map<Fragment, Paragraph>(
    document.paragraphs.map((one) => [one.fragment, one]),
  );

  function of(paragraph: Paragraph): Home {
    const { piece } = paragraph;
    const found = homes.get(paragraph) ?? {
      paragraph,
      text: ({ from, to }) => piece.text.slice(from, to),
    };
    homes.set(paragraph, found);
    return found;
  }

  function read(paragraph: Paragraph): Read {
    const known = readings.get(paragraph);
    if (known) return known;
    const outline = outlineOf(paragraph, document);
    const scopes = new Map(outline.definitions.map(({ start, scope }) => [start, scope]));
    const found = { scopes, context: contextIn(outline, document, table) };
    readings.set(paragraph, found);
    return found;
  }

  /** A helper that is called often is followed as often. */
  const meanings = new Map<Home, Map<number, OuterName>>();

  function meaning(text: string, node: SyntaxNode, home: Home): OuterName {
    asked.add(text);
    const known = meanings.get(home) ?? new Map<number, OuterName>();
    meanings.set(home, known);
    const found = known.get(node.from) ?? meaningAt(text, node, home);
    known.set(node.from, found);
    return found;
  }

  function meaningAt(text: string, node: SyntaxNode, { paragraph }: Home): OuterName {
    const { scopes, context } = read(paragraph);
    const block = blockAround(node, scopes, wholeOf(document.module, paragraph.fragment));
    const name = { tag: "name", text, start: node.from, end: node.to } as const;
    const { bindings } = reaching(text, { block, at: node.from });
    const [only] = bindings;
    if (only && bindings.length === 1 && isOwn(only)) return statementOf(only);
    const all = context.meanings.of(name, block);
    const paths = new Set(all.map((one) => (one.tag === "path" ? one.path : "")));
    const [path = ""] = paths;
    if (paths.size !== 1 || path === "") return nothing;
    return { tag: "path", path: context.meanings.canonical(path) };
  }

  function statementOf({ at, block, value }: Binding): OuterName {
    const paragraph = byFragment.get(block.fragment);
    if (!paragraph || block.parent !== undefined) return nothing;
    const { tree } = paragraph.piece;
    const node =
      "start" in value
        ? enclosing(tree.resolveInner(value.start, 1), value.start)
        : assignmentAt(tree.resolveInner(at, -1), at);
    return node ? { tag: "statement", node, home: of(paragraph) } : nothing;
  }

  let rules: ReadonlyMap<string, readonly GradientRule[]> | undefined;
  function rulesOf(name: string): readonly GradientRule[] {
    rules ??= gradientRulesIn(document, of);
    return rules.get(name) ?? [];
  }

  return { of, meaning, rulesOf, objects: new Map(), asked };
}

interface Read {
  readonly scopes: ReadonlyMap<number, Scope>;
  readonly context: Context;
}

/** Whether the document itself defines the name; imports lead elsewhere. */
const isOwn = ({ value }: Binding): boolean => value.tag !== "path" && value.tag !== "default";

/** The function or class around a node, or the whole module. */
function blockAround(node: SyntaxNode, scopes: ReadonlyMap<number, Scope>, module: Block): Block {
  for (let at = node.parent; at; at = at.parent) {
    const scope = definitions.has(at.name) ? scopes.get(at.from) : undefined;
    if (scope) return wholeOf(scope, module.fragment);
  }
  return module;
}

/** The definition that begins at an offset. */
function enclosing(inner: SyntaxNode, from: number): SyntaxNode | undefined {
  for (let node: SyntaxNode | null = inner; node?.from === from; node = node.parent)
    if (definitions.has(node.name)) return node;
  return undefined;
}

/** The assignment that ends at an offset. */
function assignmentAt(inner: SyntaxNode, to: number): SyntaxNode | undefined {
  for (let node: SyntaxNode | null = inner; node?.to === to; node = node.parent)
    if (node.name === "AssignStatement") return node;
  return undefined;
}

const definitions: ReadonlySet<string> = new Set(["FunctionDefinition", "ClassDefinition"]);
const nothing: OuterName = { tag: "unknown" };
