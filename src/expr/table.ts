// A reading as a table: a row for each operation, typed by the number of its arguments.

import { hasLength, type Tuple } from "../required.ts";

import { arity, type Op } from "./arity.ts";

/** The arguments of an operation: one, two or three values. */
export type Args<O extends Op, T> = Tuple<(typeof arity)[O], T>;

/** The operations that take so many arguments. */
export type OpWith<Count extends 1 | 2 | 3> = {
  [O in Op]: (typeof arity)[O] extends Count ? O : never;
}[Op];

/** What a reading makes of an operation's arguments, and of what else it needs: the context. */
export type Row<O extends Op, T, R, Context extends readonly unknown[] = []> = (
  args: Args<O, T>,
  ...context: Context
) => R;

/** A row for every operation: the compiler names each table that lacks a new one. */
export type Table<T, R, Context extends readonly unknown[] = [], Ops extends Op = Op> = {
  readonly [O in Ops]: Row<O, T, R, Context>;
};

/** A table that may lack operations. */
export type PartialTable<T, R, Context extends readonly unknown[] = [], Ops extends Op = Op> = {
  readonly [O in Ops]?: Row<O, T, R, Context> | undefined;
};

/** An operation with what it is applied to. */
export interface Application<O extends Op, T> {
  readonly op: O;
  readonly args: readonly T[];
}

/** The result of the operation's row. */
export function apply<T, R, Context extends readonly unknown[], O extends Op>(
  table: Table<T, R, Context, O>,
  { op, args }: Application<O, T>,
  ...context: Context
): R {
  const row: Row<O, T, R, Context> = table[op];
  return row(counted(op, args), ...context);
}

/** The same; undefined if the table lacks the operation. */
export function applyPartial<T, R, Context extends readonly unknown[], O extends Op>(
  table: PartialTable<T, R, Context, O>,
  { op, args }: Application<O, T>,
  ...context: Context
): R | undefined {
  const row: Row<O, T, R, Context> | undefined = table[op];
  return row?.(counted(op, args), ...context);
}

/** The same list, known to hold as many arguments as the operation takes. */
export function counted<O extends Op, T>(op: O, args: readonly T[]): Args<O, T> {
  if (takes(op, args)) return args;
  throw new Error(`${op} takes ${arity[op]} arguments, not ${args.length}.`);
}

/** Whether the operation takes so many arguments. */
export const takes = <O extends Op, T>(op: O, args: readonly T[]): args is Args<O, T> =>
  hasLength(arity[op], args);
