// What a fragment binds, uses and calls: all that the meaning of its names depends on.
import type { Binding, Block, Scope, TextPosition, StarImport } from "./scope.ts";
import type { CallExpression, Expression, Member, Name } from "./syntax.ts";

export interface Outline extends NameUses, NameBindings {}

/** What it asks of names. */
export interface NameUses {
  readonly uses: NameUse[];
  readonly calls: PlacedCall[];
  /** The names on from-import lines. */
  readonly imported: Imported[];
  /** Every module or name that an import statement mentions, as written. */
  readonly imports: Imported[];
  /** The functions and classes that it defines, with all in them. */
  readonly definitions: ScopeDefinition[];
  /** Values stored under a key: `os.environ["KERAS_BACKEND"] = "theano"`. */
  readonly stores: ItemStore[];
  /** Values stored in attributes of names: `config.hidden_act = "gelu"`. */
  readonly sets: AttributeStore[];
}

/** The values that it assigns to names, for the whole document. */
export interface NameBindings {
  /** What it binds in the module, in order. */
  readonly bound: Binding[];
  readonly stars: StarImport[];
  /** The names, in any scope, that it imports. */
  readonly importedNames: string[];
  /** A name that it binds, and the name that the value begins with. */
  readonly follows: (readonly [string, string])[];
}

/** A name or an attribute that is read; `called` when it is the callee of a call. */
export interface NameUse {
  readonly expression: Name | Member;
  readonly block: Block;
  readonly called: CallExpression | undefined;
}

export interface ScopeDefinition {
  readonly name: string;
  readonly start: number;
  readonly scope: Scope;
  /** None for a class: its `__init__` has them. */
  readonly parameters: readonly DefinedParameter[];
}

/** A parameter is bound where its name begins. */
export interface DefinedParameter {
  readonly name: string;
  readonly at: number;
  readonly star: "*" | "**" | undefined;
  /** Its place among the positional arguments; undefined after a star. */
  readonly position: number | undefined;
}

export interface PlacedCall {
  readonly call: CallExpression;
  readonly block: Block;
}

export interface Imported extends Pick<TextPosition, "block"> {
  readonly path: string;
  readonly text: string;
  readonly start: number;
}

export interface ItemStore {
  readonly target: Extract<Expression, { readonly tag: "item" }>;
  readonly value: Expression;
  readonly block: Block;
}

export interface AttributeStore {
  readonly target: Member;
  readonly value: Expression;
  readonly block: Block;
}

export function newOutline(): Outline {
  return {
    uses: [],
    calls: [],
    imported: [],
    imports: [],
    definitions: [],
    stores: [],
    sets: [],
    bound: [],
    stars: [],
    importedNames: [],
    follows: [],
  };
}
