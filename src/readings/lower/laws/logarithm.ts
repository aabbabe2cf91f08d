import { asked, where } from "../choice.ts";
import * as q from "../coefficient.ts";
import { absolute } from "./parity.ts";
import type { Algebra, Sum } from "../sum.ts";
import { argumentOf, minus, onlyCall, onlyFactor, onlyTerm } from "../terms.ts";

// log(e ** u) = u;  log(sigmoid(u)) = -softplus(-u);  log(1 / u) = -log(u)
// log(1 + e ** u) = softplus(u);  log(1 + u) = log1p(u)
export function logarithm(u: Sum, algebra: Algebra): Sum {
  const only = onlyCall(u);
  if (only && only.power === 1 && q.isOne(only.coefficient)) {
    const { op } = only.atom;
    const v = argumentOf(only.atom);
    if (op === "exp") return v;
    if (op === "cosh") return logarithmOfCosh(v, algebra);
    if (op === "sigmoid") return minus(algebra.call("softplus", minus(v, algebra)), algebra);
  }
  const inverse = inverseOf(u, algebra);
  if (inverse) return minus(logarithm(inverse, algebra), algebra);
  if (!q.isOne(u.constant)) return algebra.call("log", u);
  const rest = algebra.addAsIs(u, algebra.number(q.whole(-1)));
  const grown = onlyCall(rest);
  if (grown?.atom.op === "exp" && grown.power === 1 && q.isOne(grown.coefficient))
    return algebra.call("softplus", ...grown.atom.args);
  return rest.terms.length === 0 ? rest : algebra.call("log1p", rest);
}

/** 1 / u, where u is one over a single factor. */
function inverseOf(u: Sum, algebra: Algebra): Sum | undefined {
  const term = onlyTerm(u);
  const factor = onlyFactor(term);
  if (factor?.power !== -1 || !term || !q.isOne(term.coefficient)) return undefined;
  const { atom } = factor;
  return atom.tag === "group" ? atom.sum : algebra.pow(u, -1);
}

// log(cosh(u)) = |u| + log((1 + e ** (-2 |u|)) / 2), or near zero log(1 + 2 sinh(u / 2) ** 2)
function logarithmOfCosh(u: Sum, algebra: Algebra): Sum {
  const { add, call, number, scale } = algebra;
  const size = absolute(u, algebra);
  const half = call("log", number(q.halfCoefficient));
  const far = add(add(size, half), call("softplus", scale(size, q.whole(-2))));
  const sinh = call("sinh", scale(u, q.halfCoefficient));
  const near = call("log1p", scale(algebra.pow(sinh, 2), q.whole(2)));
  return where(asked("positive", add(size, number(q.whole(-1))), algebra), [far, near], algebra);
}
