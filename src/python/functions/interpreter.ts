// What following a function body needs at each step, and how far it goes.
import type { SyntaxNode } from "@lezer/common";
import type { Homes } from "./home.ts";
import type { Closure, Home, LocalNames, Value } from "./value.ts";

export interface Interpreter {
  /** What an expression is. */
  readonly value: (node: SyntaxNode, interpreter: Interpreter) => Value;
  /** What a call of a function of the document returns. */
  readonly result: (of: Closure, given: readonly GivenValue[], interpreter: Interpreter) => Value;
  readonly homes: Homes;
  readonly home: Home;
  /** The local names; undefined at the level of the module. */
  readonly names: LocalNames | undefined;
  /** The functions and statements that are being followed: they are not entered again. */
  readonly entered: readonly ActiveCall[];
  /** How many nodes may still be looked at. */
  readonly fuel: { left: number };
}

/** A function or a statement, by where it begins. */
export interface ActiveCall {
  readonly home: Home;
  readonly from: number;
}

/** An argument of a call; of `f(a, b=1)`, the second has a name. */
export interface GivenValue {
  readonly name: string | undefined;
  readonly value: Value;
}

/** Takes one node from the budget; false if the budget is used up. */
export function spendFuel({ fuel }: Interpreter): boolean {
  fuel.left -= 1;
  return fuel.left > 0;
}

/** The interpreter inside a function or a statement elsewhere; undefined if that is being followed already, or is too deep. */
export function entering(
  interpreter: Interpreter,
  { node, home }: { readonly node: SyntaxNode; readonly home: Home },
): Interpreter | undefined {
  const { entered } = interpreter;
  const isInside = entered.some((one) => one.from === node.from && one.home === home);
  if (isInside || entered.length >= maxDepth) return undefined;
  return {
    ...interpreter,
    home,
    names: undefined,
    entered: [...entered, { home, from: node.from }],
  };
}

/** Nodes of the syntax tree; an activation takes a hundred. */
export const usualFuel = 1_000;
/** Functions that call functions are not followed any further. */
const maxDepth = 12;
/** Of a formula that is written out. */
export const maxTreeSize = 400;
