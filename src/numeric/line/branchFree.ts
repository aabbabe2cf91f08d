// What a formula is between two cuts: the branch that each of its choices takes there.
// On −2.5 < x < 2.5, clip(0.2 x + 0.5, 0, 1) is 0.2 x + 0.5; on the whole line it must first be cut at ±2.5.

import type { Op } from "../../expr/arity.ts";
import { call, callOf, num, type Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { applyPartial, type PartialTable } from "../../expr/table.ts";
import type { Rational } from "../../algebra/rational.ts";
import { normalForm } from "../../algebra/normalForm.ts";
import type { Quantities } from "../../algebra/quantities.ts";
import { numberIn } from "../../algebra/quotient.ts";
import type { Sign } from "./sign.ts";

/** A branch-free formula, or why there is no such formula: undefined all over the span, or not known. */
export type PieceFormula =
  | { readonly kind: "formula"; readonly expr: Expr }
  | { readonly kind: "undefined" }
  | { readonly kind: "unknown" };

/** Or where the span must be cut first. */
export type BranchFreeOutcome =
  PieceFormula | { readonly kind: "cut"; readonly at: readonly Rational[] };

/** What a rule may ask about formulas over the span. */
export interface SpanContext {
  readonly sign: (expr: Expr) => Sign;
  readonly quantities: Quantities;
}

/** The formula without its branches over a span, as the signs of its conditions there decide them. */
export const branchFree = (formula: Expr, context: SpanContext): BranchFreeOutcome =>
  fold<BranchFreeOutcome>(formula, {
    num: (_, node) => is(node),
    name: (_, node) => is(node),
    call: (op, args) => applyPartial(rules, { op, args }, context) ?? strict(op, args),
  });

const is = (expr: Expr): BranchFreeOutcome => ({ kind: "formula", expr });

/** An operation that is defined for all numbers. */
const strict = (op: Op, args: readonly BranchFreeOutcome[]): BranchFreeOutcome =>
  given(args, (exprs) => is(callOf(op, exprs)));

type Unary = (args: readonly [BranchFreeOutcome], context: SpanContext) => BranchFreeOutcome;
type Binary = (
  args: readonly [BranchFreeOutcome, BranchFreeOutcome],
  context: SpanContext,
) => BranchFreeOutcome;
type SignOf = -1 | 0 | 1;

/** By the sign of the argument; undefined where there is no result. */
const bySign =
  (result: (sign: SignOf, u: Expr) => Expr | undefined): Unary =>
  ([u], context) =>
    signed(u, context, (sign, expr) => isDefined(result(sign, expr)));

/** By the sign of u − v. */
const byDifference =
  (result: (sign: SignOf, u: Expr, v: Expr) => Expr): Binary =>
  ([u, v], context) =>
    both(u, v, (a, b) => signed(is(call("sub", a, b)), context, (sign) => is(result(sign, a, b))));

const isDefined = (expr: Expr | undefined): BranchFreeOutcome =>
  expr === undefined ? { kind: "undefined" } : is(expr);

const truth = (claim: boolean): Expr => num(claim ? "1" : "0");
const minusOne = call("neg", num("1"));

const minimum = byDifference((sign, u, v) => (sign <= 0 ? u : v));
const maximum = byDifference((sign, u, v) => (sign >= 0 ? u : v));

/** An undefined argument is left out, as NaN is by NumPy's fmin. */
const dropping =
  (rule: Binary): Binary =>
  ([u, v], context) =>
    u.kind === "undefined" ? v : v.kind === "undefined" ? u : rule([u, v], context);

const joining =
  (join: (a: boolean, b: boolean) => boolean): Binary =>
  ([u, v], context) =>
    both(u, v, (a, b) =>
      signed(is(a), context, (left) =>
        signed(is(b), context, (right) => is(truth(join(left !== 0, right !== 0)))),
      ),
    );

const rules: PartialTable<BranchFreeOutcome, BranchFreeOutcome, [SpanContext]> = {
  lt: byDifference((sign) => truth(sign < 0)),
  le: byDifference((sign) => truth(sign <= 0)),
  gt: byDifference((sign) => truth(sign > 0)),
  ge: byDifference((sign) => truth(sign >= 0)),
  eq: byDifference((sign) => truth(sign === 0)),
  ne: byDifference((sign) => truth(sign !== 0)),
  and: joining((a, b) => a && b),
  or: joining((a, b) => a || b),
  // The branch that is not taken may be undefined.
  where: ([condition, u, v], context) => signed(condition, context, (sign) => (sign === 0 ? v : u)),
  minimum,
  maximum,
  fmin: dropping(minimum),
  fmax: dropping(maximum),
  clip: ([u, low, high], context) => minimum([maximum([u, low], context), high], context),
  abs: bySign((sign, u) => (sign < 0 ? call("neg", u) : u)),
  sign: bySign((sign) => (sign < 0 ? minusOne : truth(sign > 0))),
  isnan: ([u]) => (u.kind === "undefined" ? is(num("1")) : given([u], () => is(num("0")))),
  div: ([u, v], context) =>
    both(u, v, (a, b) =>
      signed(is(b), context, (sign) => isDefined(sign === 0 ? undefined : call("div", a, b))),
    ),
  log: bySign((sign, u) => (sign > 0 ? call("log", u) : undefined)),
  log1p: ([u], context) =>
    both(u, is(num("1")), (a, one) =>
      signed(is(call("add", one, a)), context, (sign) =>
        isDefined(sign > 0 ? call("log1p", a) : undefined),
      ),
    ),
  sqrt: bySign((sign, u) => (sign < 0 ? undefined : call("sqrt", u))),
  pow: ([u, n], context) => both(u, n, (a, exponent) => power(a, exponent, context)),
  // A step has a cut at every integer.
  floor: () => ({ kind: "unknown" }),
};

/** Integer powers of every number, negative ones not of 0; fractional powers of positive numbers. */
function power(u: Expr, exponent: Expr, context: SpanContext): BranchFreeOutcome {
  const n = numberIn(normalForm(exponent, context.quantities));
  if (n === undefined) return { kind: "unknown" };
  const isWhole = n.n % n.d === 0n;
  if (isWhole && n.n >= 0n) return is(call("pow", u, exponent));
  return signed(is(u), context, (sign) =>
    isDefined(sign > 0 || (isWhole && sign < 0) ? call("pow", u, exponent) : undefined),
  );
}

/** Undefined where an argument is, else cut where one must be. */
function given(
  args: readonly BranchFreeOutcome[],
  result: (exprs: readonly Expr[]) => BranchFreeOutcome,
): BranchFreeOutcome {
  const exprs = args.flatMap((arg) => (arg.kind === "formula" ? [arg.expr] : []));
  if (exprs.length === args.length) return result(exprs);
  if (args.some(({ kind }) => kind === "undefined")) return { kind: "undefined" };
  const at = args.flatMap((arg) => (arg.kind === "cut" ? arg.at : []));
  return at.length > 0 ? { kind: "cut", at } : { kind: "unknown" };
}

function both(
  u: BranchFreeOutcome,
  v: BranchFreeOutcome,
  result: (a: Expr, b: Expr) => BranchFreeOutcome,
): BranchFreeOutcome {
  return u.kind === "formula" && v.kind === "formula"
    ? result(u.expr, v.expr)
    : given([u, v], () => ({ kind: "unknown" }));
}

function signed(
  u: BranchFreeOutcome,
  context: SpanContext,
  result: (sign: SignOf, expr: Expr) => BranchFreeOutcome,
): BranchFreeOutcome {
  if (u.kind !== "formula") return u;
  const found = context.sign(u.expr);
  return found.kind === "sign" ? result(found.sign, u.expr) : found;
}
