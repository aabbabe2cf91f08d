// Where a string names an activation: which callee takes it, and through which parameter.

import type { FrameworkId } from "./entry.ts";

export interface Site {
  readonly framework: FrameworkId;
  /** The qualified name of the callee; a `*` stands for one component: "keras.layers.*". */
  readonly callee: string;
  /** The keyword that takes the identifier. */
  readonly parameter: string;
  /** Its place among the positional arguments, from 0; absent when only the keyword is sure. */
  readonly position?: number;
  /** PEP 440 specifiers when the site exists, or has this position, in a part of the versions only. */
  readonly versions?: string;
  /** The identifier that applies when the call gives none. */
  readonly default?: string;
}
