// The tree that every reading starts from: plain data, one node kind for each kind of expression.

import type { Op } from "./arity.ts";
import { counted, type Args } from "./table.ts";

export type Expr =
  | { readonly tag: "num"; readonly text: string }
  | { readonly tag: "name"; readonly name: string }
  | Call;

/** An operation on as many arguments as it takes. */
export type Call<O extends Op = Op> = { [K in O]: CallNode<K> }[O];

interface CallNode<O extends Op> {
  readonly tag: "call";
  readonly op: O;
  readonly args: Args<O, Expr>;
}

/** A literal, kept as the exact decimal that was written: "0.2" means one fifth, not its double. */
export const num = (text: string): Expr => ({ tag: "num", text });

/** The input `x`, a parameter, the constant `pi`, or (in gradient formulas) the output `y`. */
export const name = (name: string): Expr => ({ tag: "name", name });

export const call = <O extends Op>(op: O, ...args: Args<O, Expr>): Call<O> => made(op, args);

/** The call of an operation that is not known beforehand; throws if it takes another number of arguments. */
export const callOf = <O extends Op>(op: O, args: readonly Expr[]): Call<O> =>
  made(op, counted(op, args));

function made<O extends Op>(op: O, args: Args<O, Expr>): Call<O> {
  const node: CallNode<O> = { tag: "call", op, args };
  return node;
}

/** The arguments of an expression that is this operation, else undefined. */
export function operands<O extends Op>(expr: Expr, op: O): Args<O, Expr> | undefined {
  return expr.tag === "call" && expr.op === op ? counted(op, expr.args) : undefined;
}

/** The double nearest to a literal. */
export const numberOf = (literal: { readonly text: string }): number => Number(literal.text);
