// The sign of a sum whose terms all have one sign, such as 1 + e^x.

import { order, rational } from "./rational.ts";
import type { Monomial, SumOfProducts } from "./sum.ts";
import { isPositive, type Quantities } from "./quantities.ts";
import type { Quotient } from "./quotient.ts";
import type { Span } from "./span.ts";

/** Undefined where the terms do not tell. */
export function signByTerms(form: Quotient, span: Span, q: Quantities): -1 | 1 | undefined {
  const [top, bottom] = [signOfSum(form.top, span, q), signOfSum(form.bottom, span, q)];
  return top && bottom && (top === bottom ? 1 : -1);
}

function signOfSum(sum: SumOfProducts, span: Span, q: Quantities): -1 | 1 | undefined {
  const [first, ...rest] = [...sum.values()].map((one) => signOfTerm(one, span, q));
  return rest.every((sign) => sign === first) ? first : undefined;
}

function signOfTerm(
  { coefficient, powers }: Monomial,
  span: Span,
  q: Quantities,
): -1 | 1 | undefined {
  let sign: -1 | 1 = coefficient.n > 0n ? 1 : -1;
  for (const [name, { n, d }] of powers) {
    if (isPositive(name, q)) continue;
    const side = name === "x" && d === 1n ? sideOf(span) : undefined;
    if (side === undefined) return undefined;
    if (side < 0 && n % 2n !== 0n) sign = sign > 0 ? -1 : 1;
  }
  return sign;
}

/** The sign of all x in the span. */
function sideOf({ low, high }: Span): -1 | 1 | undefined {
  if (low !== undefined && order(low, zero) >= 0) return 1;
  return high !== undefined && order(high, zero) <= 0 ? -1 : undefined;
}

const zero = rational(0n);
