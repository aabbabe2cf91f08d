// Laws for sums that contain choices.

import * as q from "../coefficient.ts";
import { weight, type Algebra, type Factor, type Law, type Sum, type Term } from "../sum.ts";
import { minus, product, without } from "../terms.ts";

// l where(c, a, b) + m where(c, u, v) = where(c, l a + m u, l b + m v)
export const bySameCondition: Law = (sum, algebra) => {
  for (const [i, first] of sum.terms.entries()) {
    const one = choiceIn(first, algebra);
    if (one === undefined) continue;
    for (const second of sum.terms.slice(i + 1)) {
      const other = choiceIn(second, algebra);
      if (!other || !algebra.equal(one.condition, other.condition)) continue;
      const [l, m] = [product(first, algebra, one.factor), product(second, algebra, other.factor)];
      const joined = (u: Sum, v: Sum) => algebra.add(algebra.mul(l, u), algebra.mul(m, v));
      const [[a, b], [u, v]] = [one.sides, other.sides];
      const choice = algebra.call("where", one.condition, joined(a, u), joined(b, v));
      return algebra.add(without(sum, first, second), choice);
    }
  }
  return undefined;
};

// r + m where(c, a, b) = where(c, r + m a, r + m b), where a side gets shorter.
export const byCases: Law = (sum, algebra) => {
  for (const term of sum.terms) {
    const choice = choiceIn(term, algebra);
    const rest = without(sum, term);
    if (!choice || weight(rest) === 0) continue;
    const m = product(term, algebra, choice.factor);
    const [a, b] = choice.sides;
    const [p, q] = [algebra.mul(m, a), algebra.mul(m, b)];
    const [u, v] = [algebra.add(rest, p), algebra.add(rest, q)];
    const isShorter = (whole: Sum, part: Sum) => weight(whole) < weight(rest) + weight(part);
    if (isShorter(u, p) || isShorter(v, q)) return algebra.call("where", choice.condition, u, v);
  }
  return undefined;
};

/** A factor that is the first side where the condition holds, and the second elsewhere. */
interface Choice {
  readonly factor: Factor;
  readonly condition: Sum;
  readonly sides: readonly [Sum, Sum];
}

function choiceIn({ factors }: Term, algebra: Algebra): Choice | undefined {
  for (const factor of factors) {
    const choice = factor.power === 1 ? choiceOf(factor, algebra) : undefined;
    if (choice) return choice;
  }
  return undefined;
}

function choiceOf(factor: Factor, algebra: Algebra): Choice | undefined {
  const { atom } = factor;
  if (atom.tag !== "call") return undefined;
  const { call, number } = algebra;
  const [zero, one] = [number(q.zeroCoefficient), number(q.oneCoefficient)];
  switch (atom.op) {
    case "where": {
      const [condition, ...sides] = atom.args;
      return { factor, ...turned(condition, sides, algebra) };
    }
    case "positive":
      return { factor, condition: call("positive", ...atom.args), sides: [one, zero] };
    case "nonNegative": {
      const [u] = atom.args;
      return { factor, condition: call("positive", minus(u, algebra)), sides: [zero, one] };
    }
    case "sign": {
      const below = call("where", call("zero", ...atom.args), zero, minus(one, algebra));
      return { factor, condition: call("positive", ...atom.args), sides: [one, below] };
    }
    default:
      return undefined;
  }
}

// where(u >= 0, a, b) = where(-u > 0, b, a), so that equal questions look equal.
function turned(
  condition: Sum,
  [a, b]: readonly [Sum, Sum],
  algebra: Algebra,
): Omit<Choice, "factor"> {
  const [only] =
    condition.terms.length === 1 ? condition.terms.flatMap(({ factors }) => factors) : [];
  if (only?.atom.tag !== "call" || only.atom.op !== "nonNegative")
    return { condition, sides: [a, b] };
  const [u] = only.atom.args;
  return { condition: algebra.call("positive", minus(u, algebra)), sides: [b, a] };
}
