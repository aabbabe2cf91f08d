import type { Expr } from "./expr.ts";
import { fold } from "./fold.ts";

/**
 * How many numbers, names and operations a formula has when it is written out. A part that the tree shares counts
 * wherever it is used: thirty times silu of silu is one tree of a hundred nodes, and a text without end.
 */
export const writtenSize = (expr: Expr): number =>
  fold<number>(expr, {
    num: () => 1,
    name: () => 1,
    call: (_, args) => args.reduce((size, arg) => size + arg, 1),
  });
