// The infix operators.
import type { OpWith } from "../table.ts";

export interface Infix {
  readonly op: OpWith<2>;
  /** How tightly it binds. */
  readonly level: number;
}

// Python's precedence, loosest first.
export const loosestLevel = 0;
export const comparison = 2;
export const infixes: Readonly<Record<string, Infix>> = {
  or: { op: "or", level: loosestLevel },
  and: { op: "and", level: 1 },
  "<": { op: "lt", level: comparison },
  "<=": { op: "le", level: comparison },
  ">": { op: "gt", level: comparison },
  ">=": { op: "ge", level: comparison },
  "==": { op: "eq", level: comparison },
  "!=": { op: "ne", level: comparison },
  "|": { op: "or", level: 3 },
  "&": { op: "and", level: 4 },
  "+": { op: "add", level: 5 },
  "-": { op: "sub", level: 5 },
  "*": { op: "mul", level: 6 },
  "/": { op: "div", level: 6 },
};
