// What a document binds, uses and calls: all that the meaning of its names depends on.
import { newScope, type Block } from "./scope.ts";
import type { Call, Expression } from "./syntax.ts";

/** An expression read at a place, which may be the callee of a call or one of its arguments. */
export interface Use {
  readonly expression: Expression;
  readonly block: Block;
  readonly called?: Call;
}

/** A name on a from-import line. */
export interface Imported {
  readonly path: string;
  readonly text: string;
  readonly start: number;
}

export interface Placed<T> {
  readonly of: T;
  readonly block: Block;
  readonly at: number;
}

export interface Outline {
  readonly module: Block;
  readonly uses: Use[];
  readonly calls: Placed<Call>[];
  readonly imported: Imported[];
  /** Every module or name that an import statement mentions, as written. */
  readonly imports: Imported[];
  /** Values stored under a string key: `os.environ["KERAS_BACKEND"] = "theano"`. */
  readonly stores: {
    readonly target: Expression;
    readonly value: Expression;
    readonly block: Block;
  }[];
}

export function newOutline(): Outline {
  return {
    module: { scope: newScope("module"), handler: false },
    uses: [],
    calls: [],
    imported: [],
    imports: [],
    stores: [],
  };
}
