import { parse } from "../../../src/expr/parse.ts";
import { name, type Expr } from "../../../src/expr/expr.ts";
import { substitute } from "../../../src/expr/substitute.ts";
import { inputNames } from "./maxout.ts";

/** A function for maxouts to learn. */
export interface MaxoutTarget {
  readonly text: string;
  readonly inputs: 1 | 2;
  /** One maxout comes as near as one likes to a convex function; any other needs the difference of two. */
  readonly convex: boolean;
}

export type TargetId = (typeof targetIds)[number];

export const targetIds = [
  "square",
  "absolute",
  "wave",
  "cubic",
  "bowl",
  "cone",
  "saddle",
  "bump",
] as const;

export const targets = {
  square: { text: "x ** 2", inputs: 1, convex: true },
  absolute: { text: "abs(x)", inputs: 1, convex: true },
  wave: { text: "sin(x)", inputs: 1, convex: false },
  cubic: { text: "x ** 3 / 8 - x", inputs: 1, convex: false },
  bowl: { text: "x1 ** 2 + x2 ** 2", inputs: 2, convex: true },
  cone: { text: "sqrt(x1 ** 2 + x2 ** 2)", inputs: 2, convex: true },
  saddle: { text: "x1 ** 2 - x2 ** 2", inputs: 2, convex: false },
  bump: { text: "exp(-(x1 ** 2 + x2 ** 2) / 4)", inputs: 2, convex: false },
} as const satisfies Readonly<Record<TargetId, MaxoutTarget>>;

/** The target as a tree of `inputNames`; always the same one, so that its kernel is made once. */
export function targetTree(id: TargetId): Expr {
  const known = trees.get(id) ?? substitute(parse(targets[id].text), { x1: name(inputNames[0]) });
  trees.set(id, known);
  return known;
}

const trees = new Map<TargetId, Expr>();
