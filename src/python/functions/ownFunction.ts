// A function of a document that computes something of an array, element by element as far as its text shows.
import type { Fragment } from "../syntax/scope.ts";
import type { Tree } from "./tree.ts";

export interface OwnFunction {
  /** Its name; of a function without one, the word `lambda`. */
  readonly place: OwnPlace;
  readonly text: string;
  /** A method with its class: "Swish.forward". */
  readonly name: string;
  readonly value: Tree;
  /** The parameters that stay open, in their order. */
  readonly parameters: readonly { readonly name: string; readonly default: Tree }[];
  readonly gradient?: OwnGradient;
  readonly body?: OwnBody;
}

/** What could be written in another way: a lambda's expression, or the statements after the docstring. */
export interface OwnBody extends OwnPlace {
  readonly isStatement: boolean;
  /** The name of the array. */
  readonly input: string;
  /** Whether the parameters are names here, and no attributes of an object. */
  readonly isLocal: boolean;
}

/** A stretch of a paragraph. */
export interface OwnPlace {
  readonly fragment: Fragment;
  readonly start: number;
  readonly end: number;
}

/** The gradient of the input that the code computes itself, from the input and the gradient of the output. */
export interface OwnGradient {
  readonly value: Tree;
  /** The function that computes it. */
  readonly place: OwnPlace;
}
