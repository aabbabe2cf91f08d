// The tree that every reading starts from: plain data, one node kind for each thing a formula can say.

export type Expr =
  | { readonly tag: "num"; readonly text: string }
  | { readonly tag: "name"; readonly name: string }
  | { readonly tag: "call"; readonly op: Op; readonly args: readonly Expr[] };

/** The vocabulary of formulas: what a NumPy expression of an activation may do. */
export type Op = ScalarOp | VectorOp;

export type ScalarOp =
  | "neg"
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "pow"
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "eq"
  | "ne"
  | "and"
  | "or"
  | "where"
  | "minimum"
  | "maximum"
  | "fmin"
  | "fmax"
  | "clip"
  | "abs"
  | "sign"
  | "floor"
  | "isnan"
  | "exp"
  | "expm1"
  | "log"
  | "log1p"
  | "sqrt"
  | "sin"
  | "cos"
  | "sinh"
  | "cosh"
  | "tanh"
  | "sigmoid"
  | "softplus"
  | "erf";

/** Operations over the axis of a vector activation; every other operation acts on each element. */
export type VectorOp = "sum" | "amax" | "sort" | "cumsum" | "arange" | "split";

/** A literal, kept as the exact decimal that was written: "0.2" means one fifth, not its double. */
export const num = (text: string): Expr => ({ tag: "num", text });

/** The input `x`, a parameter, the constant `pi`, or (in gradient formulas) the output `y`. */
export const name = (name: string): Expr => ({ tag: "name", name });

export const call = (op: Op, ...args: readonly Expr[]): Expr => ({ tag: "call", op, args });

/** The double nearest to a literal. */
export const numberOf = (literal: { readonly text: string }): number => Number(literal.text);
