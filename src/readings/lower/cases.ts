// Laws for sums that contain choices.

import { weight, type Law } from "./sum.ts";
import { argument, called, product, without } from "./terms.ts";

// l where(c, a, b) + m where(c, u, v) = where(c, l a + m u, l b + m v)
export const bySameCondition: Law = (sum, algebra) => {
  for (const [i, first] of sum.terms.entries()) {
    const one = called("where", first);
    for (const second of one ? sum.terms.slice(i + 1) : []) {
      const other = called("where", second);
      if (!other || !algebra.equal(argument(one!), argument(other))) continue;
      const [l, m] = [product(first, algebra, one), product(second, algebra, other)];
      const sides = [1, 2].map((side) =>
        algebra.add(algebra.mul(l, argument(one!, side)), algebra.mul(m, argument(other, side))),
      );
      return algebra.add(
        without(sum, first, second),
        algebra.call("where", argument(one!), ...sides),
      );
    }
  }
  return undefined;
};

// r + m where(c, a, b) = where(c, r + m a, r + m b), where a side gets shorter.
export const byCases: Law = (sum, algebra) => {
  for (const term of sum.terms) {
    const choice = called("where", term);
    const rest = without(sum, term);
    if (choice?.atom.tag !== "call" || weight(rest) === 0) continue;
    const m = product(term, algebra, choice);
    const [condition, ...sides] = choice.atom.args;
    const products = sides.map((side) => algebra.mul(m, side));
    const sums = products.map((side) => algebra.add(rest, side));
    const shorter = sums.some((side, i) => weight(side) < weight(rest) + weight(products[i]!));
    if (shorter) return algebra.call("where", condition!, ...sums);
  }
  return undefined;
};
