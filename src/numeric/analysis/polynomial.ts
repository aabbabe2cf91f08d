// Formulas that are polynomials with fractions for coefficients: pieces that can be known exactly.

import type { Op } from "../../expr/arity.ts";
import { call, name, num, type Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { exactDecimal } from "../../algebra/exactDecimal.ts";
import { negated, over, plus, rational, times, type Rational } from "../../algebra/rational.ts";

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

/** A quotient of polynomials. */
export interface Quotient {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

/** The quotient that a formula of x is, or undefined where it is none, or of a high degree. */
export function quotientOf(expr: Expr): Quotient | undefined {
  return fold<Quotient | undefined>(expr, {
    num: (text) => over1(trimmed([exactDecimal(text)])),
    name: (name) => (name === "x" ? over1([rational(0n), rational(1n)]) : undefined),
    call: (op, [a, b]) => (a === undefined ? undefined : joined(op, a, b)),
  });
}

/** (p / q)′ = (p′ q − p q′) / q². */
export function slopeOf({ top, bottom }: Quotient): Quotient {
  const rise = product(slopeTerms(top), bottom);
  const fall = product(top, slopeTerms(bottom));
  return { top: sum(rise, fall.map(negated)), bottom: product(bottom, bottom) };
}

/** The formula of a quotient, its polynomials written by Horner. */
export function formulaOf({ top, bottom }: Quotient): Expr {
  return call("div", horner(top), horner(bottom));
}

/** The only zero of a polynomial of degree 1. */
export const rootOf = ([offset, slope]: Polynomial): Rational => negated(over(offset!, slope!));

function horner(terms: Polynomial): Expr {
  return terms.reduceRight<Expr>((sum, { n, d }) => {
    const term = call("div", num(String(n)), num(String(d)));
    return call("add", call("mul", sum, name("x")), term);
  }, num("0"));
}

const slopeTerms = (terms: Polynomial): Polynomial =>
  terms.slice(1).map((term, i) => times(term, rational(BigInt(i + 1))));

const over1 = (top: Polynomial): Quotient => ({ top, bottom: [rational(1n)] });

function joined(op: Op, a: Quotient, b: Quotient | undefined): Quotient | undefined {
  if (op === "neg") return { ...a, top: a.top.map(negated) };
  if (b === undefined) return undefined;
  const size = a.top.length + a.bottom.length + b.top.length + b.bottom.length;
  if (size > 24) return undefined;
  const inverse = { top: b.bottom, bottom: b.top };
  switch (op) {
    case "add":
      return together(a, b, (u, v) => sum(u, v));
    case "sub":
      return together(a, b, (u, v) => sum(u, v.map(negated)));
    case "mul":
      return { top: product(a.top, b.top), bottom: product(a.bottom, b.bottom) };
    case "div":
      return b.top.length === 0 ? undefined : joined("mul", a, inverse);
    default:
      return undefined;
  }
}

function together(
  a: Quotient,
  b: Quotient,
  combine: (u: Polynomial, v: Polynomial) => Polynomial,
): Quotient {
  return {
    top: combine(product(a.top, b.bottom), product(b.top, a.bottom)),
    bottom: product(a.bottom, b.bottom),
  };
}

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
