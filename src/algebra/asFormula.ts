// A normal form as a formula again, without what cancelled in it.

import { decimalText } from "../expr/decimal.ts";
import { call, callOf, name, num, type Expr } from "../expr/expr.ts";
import type { Rational } from "./rational.ts";
import type { Monomial, SumOfProducts } from "./sum.ts";
import * as sums from "./sum.ts";
import type { Quantities } from "./quantities.ts";
import type { Quotient } from "./quotient.ts";

export const asFormula = ({ top, bottom }: Quotient, q: Quantities): Expr =>
  sums.isOne(bottom) ? sumOf(top, q) : call("div", sumOf(top, q), sumOf(bottom, q));

const sumOf = (sum: SumOfProducts, q: Quantities): Expr =>
  sums.isZero(sum)
    ? num("0")
    : [...sum.values()].map((one) => productOf(one, q)).reduce((a, b) => call("add", a, b));

const productOf = ({ coefficient, powers }: Monomial, q: Quantities): Expr =>
  [...powers]
    .map(([quantity, exponent]) => powerOf(quantity, exponent, q))
    .reduce((a, b) => call("mul", a, b), fractionOf(coefficient));

/** e^w to a power is e^(c w), so that nothing overflows on the way. */
function powerOf(quantity: string, exponent: Rational, q: Quantities): Expr {
  const inside = q.exponents.get(quantity);
  if (inside !== undefined) return call("exp", call("mul", fractionOf(exponent), sumOf(inside, q)));
  const base = baseOf(quantity, q);
  const root = exponent.d === 2n ? call("sqrt", base) : base;
  const size = exponent.n < 0n ? -exponent.n : exponent.n;
  const power =
    exponent.d > 2n
      ? call("pow", base, fractionOf({ n: size, d: exponent.d }))
      : call("pow", root, integer(size));
  return exponent.n < 0n ? call("div", integer(1n), power) : power;
}

function baseOf(quantity: string, q: Quantities): Expr {
  const [log, made] = [q.logarithms.get(quantity), q.calls.get(quantity)];
  if (log !== undefined) return call("log", sumOf(log, q));
  if (made !== undefined)
    return callOf(
      made.op,
      made.args.map((arg) => asFormula(arg, q)),
    );
  return quantity.startsWith("√") ? call("sqrt", num(quantity.slice(1))) : name(quantity);
}

function fractionOf({ n, d }: Rational): Expr {
  return d === 1n ? integer(n) : call("div", integer(n), integer(d));
}

const integer = (n: bigint): Expr =>
  n < 0n
    ? call("neg", num(decimalText({ digits: -n, exponent: 0 })))
    : num(decimalText({ digits: n, exponent: 0 }));
