// What a formula is between two cuts: the branch that each of its choices takes there.

import type { Op } from "../../expr/arity.ts";
import { call, callOf, num, type Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import type { Rational } from "../../algebra/rational.ts";
import { normalForm } from "../../algebra/normalForm.ts";
import type { Quantities } from "../../algebra/quantities.ts";
import { numberIn } from "../../algebra/quotient.ts";
import { signOver, type Sign } from "./sign.ts";
import type { Span } from "../../algebra/span.ts";

/** A formula without choices, or that there is none: it is undefined all over the span, or not known. */
export type PieceFormula =
  | { readonly kind: "formula"; readonly expr: Expr }
  | { readonly kind: "undefined" }
  | { readonly kind: "unknown" };

/** Or where the span must be cut first. */
export type Outcome = PieceFormula | { readonly kind: "cut"; readonly at: readonly Rational[] };

export function choiceless(formula: Expr, span: Span, quantities: Quantities): Outcome {
  const place: Place = {
    sign: (expr) => signOver(expr, span, quantities),
    number: (expr) => numberIn(normalForm(expr, quantities)),
  };
  return fold<Outcome>(formula, {
    num: (_, node) => is(node),
    name: (_, node) => is(node),
    call: (op, args) => (rules[op] ?? strict(op))(args, place),
  });
}

/** What a rule may ask of a formula over the span. */
interface Place {
  readonly sign: (expr: Expr) => Sign;
  readonly number: (expr: Expr) => Rational | undefined;
}

type Rule = (args: readonly Outcome[], place: Place) => Outcome;

const is = (expr: Expr): Outcome => ({ kind: "formula", expr });

/** An operation that is defined for all numbers. */
const strict =
  (op: Op): Rule =>
  (args) =>
    given(args, (exprs) => is(callOf(op, exprs)));

/** A result that hangs on the sign of a formula made of the arguments. */
const bySign =
  (
    formula: (u: Expr, v: Expr) => Expr,
    result: (sign: -1 | 0 | 1, u: Expr, v: Expr) => Expr | undefined,
  ): Rule =>
  (args, place) =>
    given(args, ([u, v = u]) =>
      signed(place.sign(formula(u!, v!)), (sign) => {
        const expr = result(sign, u!, v!);
        return expr === undefined ? { kind: "undefined" } : is(expr);
      }),
    );

const apart = (u: Expr, v: Expr): Expr => call("sub", u, v);
const first = (u: Expr): Expr => u;
const second = (_: Expr, v: Expr): Expr => v;
const truth = (claim: boolean): Expr => num(claim ? "1" : "0");
const minusOne = call("neg", num("1"));

const minimum = bySign(apart, (sign, u, v) => (sign <= 0 ? u : v));
const maximum = bySign(apart, (sign, u, v) => (sign >= 0 ? u : v));

/** An argument that is undefined gives way, as NaN does in NumPy's fmin. */
const dropping =
  (rule: Rule): Rule =>
  (args, place) => {
    const defined = args.filter(({ kind }) => kind !== "undefined");
    return defined.length === 1 ? defined[0]! : rule(args, place);
  };

const rules: Partial<Readonly<Record<Op, Rule>>> = {
  lt: bySign(apart, (sign) => truth(sign < 0)),
  le: bySign(apart, (sign) => truth(sign <= 0)),
  gt: bySign(apart, (sign) => truth(sign > 0)),
  ge: bySign(apart, (sign) => truth(sign >= 0)),
  eq: bySign(apart, (sign) => truth(sign === 0)),
  ne: bySign(apart, (sign) => truth(sign !== 0)),
  and: ([u, v], place) => truths(u!, v!, place, (a, b) => a && b),
  or: ([u, v], place) => truths(u!, v!, place, (a, b) => a || b),
  // Only the branch that is taken counts.
  where: ([condition, u, v], place) =>
    given([condition!], ([expr]) => signed(place.sign(expr!), (sign) => (sign === 0 ? v! : u!))),
  minimum,
  maximum,
  fmin: dropping(minimum),
  fmax: dropping(maximum),
  clip: ([u, low, high], place) => minimum([maximum([u!, low!], place), high!], place),
  abs: bySign(first, (sign, u) => (sign < 0 ? call("neg", u) : u)),
  sign: bySign(first, (sign) => (sign < 0 ? minusOne : truth(sign > 0))),
  isnan: ([u]) => (u!.kind === "undefined" ? is(num("1")) : given([u!], () => is(num("0")))),
  div: bySign(second, (sign, u, v) => (sign === 0 ? undefined : call("div", u, v))),
  log: bySign(first, (sign, u) => (sign > 0 ? call("log", u) : undefined)),
  log1p: bySign(
    (u) => call("add", num("1"), u),
    (sign, u) => (sign > 0 ? call("log1p", u) : undefined),
  ),
  sqrt: bySign(first, (sign, u) => (sign < 0 ? undefined : call("sqrt", u))),
  pow: (args, place) => given(args, ([u, n]) => power(u!, n!, place)),
  // A step has a cut at every integer.
  floor: () => ({ kind: "unknown" }),
};

function truths(
  u: Outcome,
  v: Outcome,
  place: Place,
  join: (a: boolean, b: boolean) => boolean,
): Outcome {
  return given([u, v], ([a, b]) =>
    signed(place.sign(a!), (left) =>
      signed(place.sign(b!), (right) => is(truth(join(left !== 0, right !== 0)))),
    ),
  );
}

/** Integer powers of every number, negative ones not of 0; broken powers of positive numbers. */
function power(u: Expr, exponent: Expr, place: Place): Outcome {
  const n = place.number(exponent);
  if (n === undefined) return { kind: "unknown" };
  const isWhole = n.n % n.d === 0n;
  if (isWhole && n.n >= 0n) return is(call("pow", u, exponent));
  return signed(place.sign(u), (sign) =>
    sign > 0 || (isWhole && sign < 0) ? is(call("pow", u, exponent)) : { kind: "undefined" },
  );
}

/** Undefined where an argument is, else cut where one must be. */
function given(args: readonly Outcome[], result: (exprs: readonly Expr[]) => Outcome): Outcome {
  const exprs = args.flatMap((arg) => (arg.kind === "formula" ? [arg.expr] : []));
  if (exprs.length === args.length) return result(exprs);
  if (args.some(({ kind }) => kind === "undefined")) return { kind: "undefined" };
  const at = args.flatMap((arg) => (arg.kind === "cut" ? arg.at : []));
  return at.length > 0 ? { kind: "cut", at } : { kind: "unknown" };
}

function signed(found: Sign, result: (sign: -1 | 0 | 1) => Outcome): Outcome {
  return found.kind === "sign" ? result(found.sign) : found;
}
