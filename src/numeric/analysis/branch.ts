// One smooth branch of a formula: what it computes near one point, with every choice made.

import type { Op } from "../../expr/arity.ts";
import { call, callOf, num, type Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import { apply } from "../../expr/table.ts";
import { exactDecimal } from "../../algebra/exactDecimal.ts";
import { isScalar } from "../program/program.ts";
import type { Rational } from "../../algebra/rational.ts";
import { isKnown, isLess, truth } from "../real/choice.ts";
import { enclosePi } from "../real/functions.ts";
import { realOperations } from "../real/operations.ts";
import { exact, signOf, type Real } from "../real/real.ts";

/** A formula of x alone without choices that has the same values near x, x being no place of choice. */
export function branchAt(expr: Expr, x: Rational): Expr {
  return fold<Seen>(expr, {
    num: (text) => ({ value: exact(exactDecimal(text), BITS), branch: num(text) }),
    name: (name) => ({
      value: name === "pi" ? enclosePi(BITS) : exact(x, BITS),
      branch: { tag: "name", name },
    }),
    call: seen,
  }).branch;
}

/** The formulas whose zeros are the places of choice, the poles and the edges of domains; inner ones first. */
export function turnings(expr: Expr): readonly Expr[] {
  const found: Expr[] = [];
  const visit = (op: Op, [u, v, w]: readonly Expr[]): void => {
    if (between.has(op)) found.push(call("sub", u!, v!));
    if (op === "clip") found.push(call("sub", u!, v!), call("sub", u!, w!));
    if (op === "abs" || op === "sign" || op === "and" || op === "or") found.push(u!);
    if (op === "and" || op === "or") found.push(v!);
    if (op === "where" || op === "log" || op === "sqrt") found.push(u!);
    if (op === "div") found.push(v!);
  };
  fold<null>(expr, {
    num: () => null,
    name: () => null,
    call: (op, _, node) => {
      visit(op, node.args);
      return null;
    },
  });
  return found;
}

/** True when a formula steps at infinitely many places, which no list holds. */
export const stepsForever = (expr: Expr): boolean =>
  fold<boolean>(expr, {
    num: () => false,
    name: () => false,
    call: (op, args) => op === "floor" || args.some(Boolean),
  });

interface Seen {
  readonly value: Real;
  readonly branch: Expr;
}

function seen(op: Op, args: readonly Seen[], node: Expr): Seen {
  if (!isScalar(op)) throw new Error(`"${op}" works over an axis, not on one number.`);
  const values = args.map(({ value }) => value);
  const branches = args.map(({ branch }) => branch);
  const value = apply(realOperations, op, values, BITS);
  const chosen = choice(op, values);
  if (typeof chosen === "number") return { value, branch: branches[chosen]! };
  if (chosen === "negative") return { value, branch: call("neg", branches[0]!) };
  if (chosen === "constant" && value.tag === "exact")
    return { value, branch: num(String(value.value.n)) };
  const same = node.tag === "call" && branches.every((branch, i) => branch === node.args[i]);
  return { value, branch: same ? node : callOf(op, branches) };
}

/** Which argument the operation takes here, or that it is constant; undefined where it makes no choice. */
function choice(op: Op, values: readonly Real[]): number | "negative" | "constant" | undefined {
  if (constants.has(op)) return "constant";
  if (!values.every(isKnown)) return op === "where" ? whereChoice(values[0]!) : undefined;
  const [u, v, w] = values;
  switch (op) {
    case "where":
      return whereChoice(u!);
    case "maximum":
    case "fmax":
      return isLess(u!, v!, BITS) === true ? 1 : 0;
    case "minimum":
    case "fmin":
      return isLess(v!, u!, BITS) === true ? 1 : 0;
    case "clip":
      return isLess(u!, v!, BITS) === true ? 1 : isLess(w!, u!, BITS) === true ? 2 : 0;
    case "abs":
      return signOf(u!) === -1 ? "negative" : 0;
    default:
      return undefined;
  }
}

function whereChoice(condition: Real): 1 | 2 | undefined {
  const yes = isKnown(condition) ? truth(condition) : undefined;
  return yes === undefined ? undefined : yes ? 1 : 2;
}

const between: ReadonlySet<Op> = new Set<Op>([
  "lt",
  "le",
  "gt",
  "ge",
  "eq",
  "ne",
  "minimum",
  "maximum",
  "fmin",
  "fmax",
]);

const constants: ReadonlySet<Op> = new Set<Op>([
  "lt",
  "le",
  "gt",
  "ge",
  "eq",
  "ne",
  "and",
  "or",
  "sign",
  "isnan",
]);

const BITS = 160;
