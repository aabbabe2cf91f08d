// Size and sign, which do not care for coefficients.

import * as q from "../coefficient.ts";
import type { Algebra, Sum } from "../sum.ts";

// |c u| = |c| |u|
export function absolute(u: Sum, algebra: Algebra): Sum {
  const bare = withoutCoefficient(u, algebra);
  if (bare === undefined) return algebra.call("abs", u);
  const { n, d } = bare.coefficient;
  const size = { n: n < 0n ? -n : n, d };
  return algebra.scale(
    bare.of ? algebra.call("abs", bare.of) : algebra.number(q.oneCoefficient),
    size,
  );
}

// sign(c u) = sign(c) sign(u)
export function signum(u: Sum, algebra: Algebra): Sum {
  const bare = withoutCoefficient(u, algebra);
  if (bare === undefined) return algebra.call("sign", u);
  const { n } = bare.coefficient;
  const sign = q.whole(n < 0n ? -1 : n > 0n ? 1 : 0);
  return algebra.scale(
    bare.of ? algebra.call("sign", bare.of) : algebra.number(q.oneCoefficient),
    sign,
  );
}

/** The coefficient of a single term and the rest of it, or a number alone; undefined for longer sums. */
function withoutCoefficient(u: Sum, algebra: Algebra) {
  const [term] = u.terms;
  if (term === undefined) return { coefficient: u.constant, of: undefined };
  if (u.terms.length > 1 || !q.isZero(u.constant)) return undefined;
  const of = algebra.scale(u, q.divided(q.oneCoefficient, term.coefficient));
  return { coefficient: term.coefficient, of };
}
