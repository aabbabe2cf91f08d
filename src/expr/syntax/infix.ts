// The operators that stand between their operands.
import type { OpWith } from "../table.ts";

export interface Infix {
  readonly op: OpWith<2>;
  /** How tightly it binds. */
  readonly level: number;
}

// Python's precedence, loosest first.
export const LOOSEST = 0;
export const COMPARISON = 2;
export const infixes: Readonly<Record<string, Infix>> = {
  or: { op: "or", level: LOOSEST },
  and: { op: "and", level: 1 },
  "<": { op: "lt", level: COMPARISON },
  "<=": { op: "le", level: COMPARISON },
  ">": { op: "gt", level: COMPARISON },
  ">=": { op: "ge", level: COMPARISON },
  "==": { op: "eq", level: COMPARISON },
  "!=": { op: "ne", level: COMPARISON },
  "|": { op: "or", level: 3 },
  "&": { op: "and", level: 4 },
  "+": { op: "add", level: 5 },
  "-": { op: "sub", level: 5 },
  "*": { op: "mul", level: 6 },
  "/": { op: "div", level: 6 },
};
