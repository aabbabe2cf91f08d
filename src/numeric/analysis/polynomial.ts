// Formulas that are polynomials with fractions for coefficients: pieces that can be known exactly.

import type { Expr, Op } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { exactDecimal } from "../decimal.ts";
import type { Rational } from "../rational.ts";
import { negated, over, plus, rational, times } from "../rational.ts";

/** Coefficients from the constant term up, the last one not zero; zero itself has none. */
export type Polynomial = readonly Rational[];

/** The polynomial that a formula of x is, or undefined where it is none or of a degree above 8. */
export function polynomialOf(expr: Expr): Polynomial | undefined {
  return fold<Polynomial | undefined>(expr, {
    num: (text) => trimmed([exactDecimal(text)]),
    name: (name) => (name === "x" ? [rational(0n), rational(1n)] : undefined),
    call: (op, [a, b]) => (a === undefined ? undefined : combined(op, a, b)),
  });
}

export function valueAt(polynomial: Polynomial, x: Rational): Rational {
  return polynomial.reduceRight((sum, term) => plus(times(sum, x), term), rational(0n));
}

/** The only zero of a polynomial of degree 1. */
export const rootOf = ([offset, slope]: Polynomial): Rational => negated(over(offset!, slope!));

function combined(op: Op, a: Polynomial, b: Polynomial | undefined): Polynomial | undefined {
  if (op === "neg") return a.map(negated);
  if (b === undefined) return undefined;
  if (op === "add") return sum(a, b);
  if (op === "sub") return sum(a, b.map(negated));
  if (op === "mul") return a.length + b.length > 10 ? undefined : product(a, b);
  if (op === "div") return b.length === 1 ? a.map((term) => over(term, b[0]!)) : undefined;
  return op === "pow" ? power(a, b) : undefined;
}

function sum(a: Polynomial, b: Polynomial): Polynomial {
  const longer = a.length > b.length ? a : b;
  return trimmed(longer.map((_, i) => plus(a[i] ?? rational(0n), b[i] ?? rational(0n))));
}

function product(a: Polynomial, b: Polynomial): Polynomial {
  const terms = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => rational(0n));
  for (const [i, u] of a.entries())
    for (const [j, v] of b.entries()) terms[i + j] = plus(terms[i + j]!, times(u, v));
  return trimmed(terms);
}

function power(base: Polynomial, exponent: Polynomial): Polynomial | undefined {
  const { n, d } = exponent[0] ?? rational(0n);
  if (exponent.length > 1 || n % d !== 0n || n < 0n || n / d > 8n) return undefined;
  const times = Number(n / d);
  if ((base.length - 1) * times > 8) return undefined;
  let result: Polynomial = [rational(1n)];
  for (let i = 0; i < times; i++) result = product(result, base);
  return result;
}

function trimmed(terms: readonly Rational[]): Polynomial {
  return terms.slice(0, terms.findLastIndex(({ n }) => n !== 0n) + 1);
}
