import { identities } from "./identities.ts";
import { weight, type Law } from "../sum.ts";
import { product, without } from "../terms.ts";

/**
 * Where f = part + other is an identity, and q m part takes something away from the rest of the
 * sum, then rest + q m f = (rest + q m part) + q m other.
 */
export const byIdentity: Law = (sum, algebra) => {
  for (const term of sum.terms) {
    for (const factor of term.factors) {
      const rest = without(sum, term);
      const m = product(term, algebra, factor);
      for (const { part, other } of identities(factor, algebra)) {
        const left = algebra.addAsIs(rest, algebra.mul(m, part));
        if (weight(left) < weight(rest)) return algebra.add(left, algebra.mul(m, other));
      }
    }
  }
  return undefined;
};
