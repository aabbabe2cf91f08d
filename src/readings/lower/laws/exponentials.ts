import * as q from "../coefficient.ts";
import type { Algebra, Law, Sum } from "../sum.ts";
import { argumentOf, called, minus, product, without } from "../terms.ts";

// e ** u + e ** -u = 2 cosh(u);  e ** u - e ** -u = 2 sinh(u);
// e ** u - e ** v = e ** w (1 - e ** -|u - v|), w being the larger, with the sign of u - v
export const byExponentials: Law = (sum, algebra) => {
  for (const [i, a] of sum.terms.entries()) {
    const first = called("exp", a);
    if (first === undefined) continue;
    for (const b of sum.terms.slice(i + 1)) {
      const second = called("exp", b);
      if (second === undefined) continue;
      const [m, otherM] = [product(a, algebra, first), product(b, algebra, second)];
      const [u, v] = [argumentOf(first.atom), argumentOf(second.atom)];
      const joined = exponentialPair({ u, v, m, otherM }, algebra);
      if (joined) return algebra.add(without(sum, a, b), joined);
    }
  }
  return undefined;
};

interface ExponentialPair {
  readonly u: Sum;
  readonly v: Sum;
  readonly m: Sum;
  readonly otherM: Sum;
}

/** m e ** u + otherM e ** v, where m and otherM are equal or opposite. */
function exponentialPair({ u, v, m, otherM }: ExponentialPair, algebra: Algebra): Sum | undefined {
  const { call, mul, scale, equal } = algebra;
  const opposite = equal(m, minus(otherM, algebra));
  if (equal(u, minus(v, algebra)) && (opposite || equal(m, otherM))) {
    return mul(scale(m, q.whole(2)), call(opposite ? "sinh" : "cosh", u));
  }
  if (!opposite) return undefined;
  const difference = algebra.add(u, minus(v, algebra));
  const upper = minus(mul(call("exp", u), call("expm1", minus(difference, algebra))), algebra);
  const lower = mul(call("exp", v), call("expm1", difference));
  return mul(m, call("where", call("positive", difference), upper, lower));
}
