// What an expression is while a function body is followed.
import type { SyntaxNode } from "@lezer/common";
import { apply, isConstantPath, type TreeArgument, type TreeLiteral, type Tree } from "./tree.ts";
import type { Paragraph } from "../syntax/document.ts";

export type Value =
  | { readonly tag: "array"; readonly cell: Cell }
  | TreeLiteral
  | { readonly tag: "tuple"; readonly items: readonly Value[] }
  /** A name of a library, by its canonical path. */
  | { readonly tag: "path"; readonly path: string }
  | Closure
  | { readonly tag: "class"; readonly node: SyntaxNode; readonly home: Home }
  | Instance
  /** A layer of a library, with the arguments that it was made with. */
  | { readonly tag: "layer"; readonly path: string; readonly made: readonly TreeArgument[] }
  /** Layers of which each is called with what the one before it returns. */
  | { readonly tag: "layers"; readonly items: readonly Value[] }
  /** What training changes, by what it begins with. */
  | { readonly tag: "learned"; readonly initial: Tree }
  /** `x.dtype`, `x.device` and `x.shape`: they describe how numbers are stored, not their values. */
  | { readonly tag: "kind" }
  | { readonly tag: "unknown" };

/** An array that several names may share; operations in place change it for all of them. */
export interface Cell {
  tree: Tree;
  /** It is the argument of the function, which operations in place must not touch. */
  readonly isArgument: boolean;
}

/** A function of the document; `around` has the names of the function that it is defined in. */
export interface Closure {
  readonly tag: "closure";
  /** A FunctionDefinition or a LambdaExpression. */
  readonly node: SyntaxNode;
  readonly home: Home;
  readonly around: LocalNames | undefined;
  /** What a method is called on. */
  readonly receiver?: Value;
}

/** An object with attributes: of a class of the document, or the context of an own gradient. */
export interface Instance {
  readonly tag: "instance";
  readonly attributes: Map<string, Value>;
  /** What training changes, by what it begins with; undefined where that does not stay open. */
  readonly learned: Map<string, Tree> | undefined;
  /** Whether the body that is followed may give it attributes. */
  readonly isOpen: boolean;
  readonly node: SyntaxNode | undefined;
  readonly home: Home | undefined;
}

/** The local names of a function that is followed. */
export type LocalNames = Map<string, Value>;

export const array = (tree: Tree): Value => ({ tag: "array", cell: { tree, isArgument: false } });

export const literal = (value: TreeLiteral["value"]): Value => ({ tag: "literal", value });

export const unknown: Value = { tag: "unknown" };

/** The tree of a value that is a number or an array; `math.pi` is a number. */
export function treeOf(value: Value): Tree | undefined {
  if (value.tag === "path") return isConstantPath(value.path) ? apply(value.path, []) : undefined;
  return value.tag === "array" ? value.cell.tree : undefined;
}

/** The truth of a flag; undefined of what depends on the array. */
export const truthOf = (value: Value): boolean | undefined =>
  value.tag === "literal" && typeof value.value !== "string" ? (value.value ?? false) : undefined;

/** A paragraph whose functions are read. */
export interface Home {
  readonly paragraph: Paragraph;
  readonly text: (node: SyntaxNode) => string;
}

/** A parameter that stays open, with its default. */
export interface OpenParameter {
  readonly name: string;
  readonly default: Tree;
}

/** An object of the class, with the numbers that its constructor takes left open. */
export interface OpenObject {
  readonly instance: Instance;
  readonly parameters: readonly OpenParameter[];
}
