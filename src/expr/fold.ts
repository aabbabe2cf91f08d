import { required } from "../required.ts";

import type { Op } from "./arity.ts";
import type { Call, Expr } from "./expr.ts";

/** One function for each node kind; `T` is what the reading makes of a node. */
export interface Reading<T> {
  readonly num: (text: string, node: Expr) => T;
  readonly name: (name: string, node: Expr) => T;
  readonly call: (op: Op, args: readonly T[], node: Call) => T;
}

/**
 * Reads a tree from the leaves up. A subtree that occurs in several places is read once,
 * and the walk keeps its own stack, so a formula of any depth is safe.
 */
export function fold<T>(root: Expr, reading: Reading<T>): T {
  const done = new Map<Expr, Done<T>>();
  const open: Expr[] = [root];
  for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
    const waiting = node.tag === "call" ? node.args.filter((arg) => !done.has(arg)) : [];
    for (const arg of waiting) open.push(arg);
    if (waiting.length > 0) continue;
    open.pop();
    if (!done.has(node)) done.set(node, { result: read(node, reading, done) });
  }
  return resultOf(root, done);
}

interface Done<T> {
  readonly result: T;
}

function read<T>(node: Expr, reading: Reading<T>, done: ReadonlyMap<Expr, Done<T>>): T {
  switch (node.tag) {
    case "num":
      return reading.num(node.text, node);
    case "name":
      return reading.name(node.name, node);
    case "call":
      return reading.call(
        node.op,
        node.args.map((arg) => resultOf(arg, done)),
        node,
      );
  }
}

function resultOf<T>(node: Expr, done: ReadonlyMap<Expr, Done<T>>): T {
  return required(done.get(node), "the reading of a part").result;
}
