// Other words for the same real value, so that nothing cancels: 1 + erf u is erfc(−u).

import type { ScalarOp } from "../../expr/arity.ts";
import type { PartialTable } from "../../expr/table.ts";
import { elementAt } from "../../required.ts";
import { stepCall } from "./program.ts";
import {
  argumentOf,
  isMinusOne,
  isOne,
  number,
  squareRootOf,
  through,
  twice,
  type Builder,
} from "./realStep.ts";

/** The place of the other words; undefined where the law does not apply. */
export const laws: PartialTable<number, number | undefined, [built: Builder], ScalarOp> = {
  // u − v = u + (−v)
  sub: ([u, v], b) => b.call("add", u, b.call("neg", v)),
  // −(−u) = u
  neg: ([u], b) => argumentOf(b, u, "neg"),
  add: ([u, v], b) => sum(b, u, v) ?? sum(b, v, u),
  // exp u · sigmoid(−u) = sigmoid u
  mul: ([u, v], b) => product(b, u, v) ?? product(b, v, u),
  // 1 / (1 + exp u) = sigmoid(−u)
  div: ([u, v], b) => quotient(b, u, v),
  // log(1 + u) = log1p u; log(1 / u) = −log u; log sigmoid u = −softplus(−u)
  log: ([u], b) => logarithm(b, u),
  // log1p exp u = softplus u
  log1p: ([u], b) => through(argumentOf(b, u, "exp"), (v) => b.call("softplus", v)),
};

/** Laws for u + v that look for their pattern in this order; 1 is u. */
function sum(b: Builder, u: number, v: number): number | undefined {
  const minus = argumentOf(b, v, "neg");
  if (isOne(b, u))
    return (
      // 1 + erf w = erfc(−w), 1 − erf w = erfc w
      through(argumentOf(b, v, "erf"), (w) => b.call("erfc", b.call("neg", w))) ??
      through(argumentOf(b, minus, "erf"), (w) => b.call("erfc", w)) ??
      // 1 − erfc w = erf w
      through(argumentOf(b, minus, "erfc"), (w) => b.call("erf", w)) ??
      // 1 + tanh w = 2 sigmoid(2w), 1 − tanh w = 2 sigmoid(−2w)
      through(argumentOf(b, v, "tanh"), (w) => twice(b, b.call("sigmoid", twice(b, w)))) ??
      through(argumentOf(b, minus, "tanh"), (w) =>
        twice(b, b.call("sigmoid", b.call("neg", twice(b, w)))),
      ) ??
      // 1 − sigmoid w = sigmoid(−w)
      through(argumentOf(b, minus, "sigmoid"), (w) => b.call("sigmoid", b.call("neg", w))) ??
      // 1 − tanh² w = (1 − tanh w)(1 + tanh w)
      oneLessSquare(b, minus)
    );
  // exp w − 1 = expm1 w
  if (isMinusOne(b, u)) return through(argumentOf(b, v, "exp"), (w) => b.call("expm1", w));
  return through(argumentOf(b, v, "sqrt"), (w) => hyperbola(b, u, { square: w, root: v }));
}

/** The places of u² + c and of its root. */
interface Hyperbola {
  readonly square: number;
  readonly root: number;
}

/** u + √(u² + c) = c / (√(u² + c) − u), where u < 0. */
function hyperbola(b: Builder, u: number, { square, root }: Hyperbola): number | undefined {
  const step = elementAt(b.steps, square);
  if (step.tag !== "call" || step.op !== "add") return undefined;
  const [v, w] = step.args;
  const rest = squareRootOf(b, w) === u ? v : squareRootOf(b, v) === u ? w : undefined;
  if (rest === undefined) return undefined;
  const other = b.call("div", rest, b.call("add", root, b.call("neg", u)));
  const negative = b.call("lt", u, number(b, "0"));
  return b.call("where", negative, other, b.place(stepCall("add", [u, root])));
}

function product(b: Builder, u: number, v: number): number | undefined {
  const argument = argumentOf(b, v, "sigmoid");
  const w = argumentOf(b, argument, "neg");
  return w !== undefined && argumentOf(b, u, "exp") === w ? b.call("sigmoid", w) : undefined;
}

function oneLessSquare(b: Builder, place: number | undefined): number | undefined {
  const root = squareRootOf(b, place);
  if (root === undefined || argumentOf(b, root, "tanh") === undefined) return undefined;
  const one = number(b, "1");
  return b.call("mul", b.call("add", one, root), b.call("sub", one, root));
}

/** u / (1 + exp w) = u · sigmoid(−w). */
function quotient(b: Builder, u: number, v: number): number | undefined {
  const step = elementAt(b.steps, v);
  if (step.tag !== "call" || step.op !== "add") return undefined;
  const [first, second] = step.args;
  const exponential = isOne(b, first) ? second : isOne(b, second) ? first : undefined;
  return through(argumentOf(b, exponential, "exp"), (w) => scaledSigmoid(b, u, w));
}

/** u · sigmoid(−w), where u = exp w gives sigmoid w. */
function scaledSigmoid(b: Builder, u: number, w: number): number {
  if (argumentOf(b, u, "exp") === w) return b.call("sigmoid", w);
  const sigmoid = b.call("sigmoid", b.call("neg", w));
  return isOne(b, u) ? sigmoid : b.call("mul", u, sigmoid);
}

function logarithm(b: Builder, u: number): number | undefined {
  const step = elementAt(b.steps, u);
  if (step.tag === "call" && (step.op === "add" || step.op === "div")) {
    const [v, w] = step.args;
    if (step.op === "add" && isOne(b, v)) return b.call("log1p", w);
    if (step.op === "add" && isOne(b, w)) return b.call("log1p", v);
    if (step.op === "div" && isOne(b, v)) return b.call("neg", b.call("log", w));
  }
  return through(argumentOf(b, u, "sigmoid"), (z) =>
    b.call("neg", b.call("softplus", b.call("neg", z))),
  );
}
