// The numbers in a formula that parameters of a known function may have.
import { call, num, type Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { print } from "../../expr/print.ts";
import { simplify } from "../../expr/simplify.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import type { Assignment } from "./assignments.ts";

export interface Candidate {
  /** Without x. */
  readonly formula: Expr;
  /** Its value for each assignment of the open parameters. */
  readonly values: readonly number[];
}

/** The parts without x, their opposites and inverses, and the quotients of two of them. */
export function candidatesOf(
  formula: Expr,
  assignments: readonly Assignment[],
): readonly Candidate[] {
  const parts = constantParts(formula).slice(0, maxParts);
  const made = [
    ...parts,
    ...parts.map((one) => call("div", num("1"), one)),
    ...parts.map((one) => call("neg", one)),
    ...parts.flatMap((one) =>
      parts.filter((other) => other !== one).map((other) => call("div", one, other)),
    ),
    ...usual,
  ];
  const found = new Map<string, Candidate>();
  for (const one of made.map(simplify)) {
    const values = assignments.map((given) => evaluator(one, "f64", given)(0));
    if (values.every(Number.isFinite) && values.some(isMeant))
      found.set(print(one), found.get(print(one)) ?? { formula: one, values });
  }
  return [...found.values()].slice(0, maxCandidates);
}

/** Of a size that a parameter has; with 0, `elu(alpha=0)` is relu, but nobody means that. */
const isMeant = (value: number): boolean => Math.abs(value) > 1e-30 && Math.abs(value) < 1e30;

/** The largest parts first, then what they are made of. */
function constantParts(formula: Expr): readonly Expr[] {
  const found = new Map<string, Expr>();
  fold<boolean>(formula, {
    num: (_, node) => note(node, found),
    name: (id, node) => id !== "x" && note(node, found),
    call: (_, args, node) => args.every((one) => one) && note(node, found),
  });
  return [...found.values()].reverse();
}

function note(part: Expr, found: Map<string, Expr>): true {
  found.set(print(part), part);
  return true;
}

/** Numbers that a parameter may have although the formula does not contain them: (1 − e⁻ˣ) / (1 + e⁻ˣ) is tanh(x / 2). */
const usual: readonly Expr[] = ["0.5", "2"].map(num);
const maxParts = 7;
const maxCandidates = 26;
