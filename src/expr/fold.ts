import type { Expr, Op } from "./expr.ts";

/** One function for each node kind; `T` is what the reading makes of a node. */
export interface Reading<T> {
  readonly num: (text: string, node: Expr) => T;
  readonly name: (name: string, node: Expr) => T;
  readonly call: (op: Op, args: readonly T[], node: Call) => T;
}

export type Call = Extract<Expr, { tag: "call" }>;

/**
 * Reads a tree from the leaves up. A subtree that stands in several places is read once,
 * and the walk keeps its own stack, so a formula of any depth is safe.
 */
export function fold<T>(root: Expr, reading: Reading<T>): T {
  const done = new Map<Expr, T>();
  const open: Expr[] = [root];
  while (open.length > 0) {
    const node = open[open.length - 1]!;
    const waiting = node.tag === "call" ? node.args.filter((arg) => !done.has(arg)) : [];
    if (waiting.length > 0) {
      for (const arg of waiting) open.push(arg);
      continue;
    }
    open.pop();
    if (!done.has(node)) done.set(node, read(node, reading, done));
  }
  return done.get(root)!;
}

function read<T>(node: Expr, reading: Reading<T>, done: ReadonlyMap<Expr, T>): T {
  switch (node.tag) {
    case "num":
      return reading.num(node.text, node);
    case "name":
      return reading.name(node.name, node);
    case "call":
      return reading.call(
        node.op,
        node.args.map((arg) => done.get(arg)!),
        node,
      );
  }
}
