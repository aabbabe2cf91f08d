// Other words for the same real value, so that nothing cancels: 1 + erf u is erfc(−u).

import {
  argumentOf,
  isMinusOne,
  isOne,
  number,
  squareRootOf,
  through,
  twice,
  type Builder,
  type Operator,
} from "./realStep.ts";

/** The place of the other words, or undefined where the law does not apply. */
export type Law = (built: Builder, args: readonly number[]) => number | undefined;

export const laws: Partial<Readonly<Record<Operator, Law>>> = {
  // u − v = u + (−v)
  sub: (b, [u, v]) => b.call("add", u!, b.call("neg", v!)),
  // −(−u) = u
  neg: (b, [u]) => argumentOf(b, u, "neg"),
  add: (b, [u, v]) => sum(b, u!, v!) ?? sum(b, v!, u!),
  // exp u · sigmoid(−u) = sigmoid u
  mul: (b, [u, v]) => product(b, u!, v!) ?? product(b, v!, u!),
  // 1 / (1 + exp u) = sigmoid(−u)
  div: (b, [u, v]) => quotient(b, u!, v!),
  // log(1 + u) = log1p u; log(1 / u) = −log u; log sigmoid u = −softplus(−u)
  log: (b, [u]) => logarithm(b, u!),
  // log1p exp u = softplus u
  log1p: (b, [u]) => through(b, u, "exp", (v) => b.call("softplus", v)),
};

/** Laws for u + v that look for their pattern in this order; 1 is u. */
function sum(b: Builder, u: number, v: number): number | undefined {
  const minus = argumentOf(b, v, "neg");
  if (isOne(b, u))
    return (
      // 1 + erf w = erfc(−w), 1 − erf w = erfc w
      through(b, v, "erf", (w) => b.call("erfc", b.call("neg", w))) ??
      through(b, minus, "erf", (w) => b.call("erfc", w)) ??
      // 1 + tanh w = 2 sigmoid(2w), 1 − tanh w = 2 sigmoid(−2w)
      through(b, v, "tanh", (w) => twice(b, b.call("sigmoid", twice(b, w)))) ??
      through(b, minus, "tanh", (w) => twice(b, b.call("sigmoid", b.call("neg", twice(b, w))))) ??
      // 1 − sigmoid w = sigmoid(−w)
      through(b, minus, "sigmoid", (w) => b.call("sigmoid", b.call("neg", w))) ??
      // 1 − tanh² w = (1 − tanh w)(1 + tanh w)
      oneLessSquare(b, minus)
    );
  // exp w − 1 = expm1 w
  if (isMinusOne(b, u)) return through(b, v, "exp", (w) => b.call("expm1", w));
  return through(b, v, "sqrt", (w) => hyperbola(b, u, w, v));
}

/** u + √(u² + c) = c / (√(u² + c) − u), where u < 0. */
function hyperbola(b: Builder, u: number, square: number, root: number): number | undefined {
  const step = b.steps[square]!;
  if (step.tag !== "call" || step.op !== "add") return undefined;
  const rest = step.args.find((_, i) => squareRootOf(b, step.args[1 - i]) === u);
  if (rest === undefined) return undefined;
  const other = b.call("div", rest, b.call("add", root, b.call("neg", u)));
  const negative = b.call("lt", u, number(b, "0"));
  return b.call("where", negative, other, b.place({ tag: "call", op: "add", args: [u, root] }));
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
  const step = b.steps[v]!;
  if (step.tag !== "call" || step.op !== "add") return undefined;
  const [first, second] = step.args;
  const exponential = isOne(b, first!) ? second : isOne(b, second!) ? first : undefined;
  return through(b, exponential, "exp", (w) => scaledSigmoid(b, u, w));
}

/** u · sigmoid(−w), where u = exp w gives sigmoid w. */
function scaledSigmoid(b: Builder, u: number, w: number): number {
  if (argumentOf(b, u, "exp") === w) return b.call("sigmoid", w);
  const sigmoid = b.call("sigmoid", b.call("neg", w));
  return isOne(b, u) ? sigmoid : b.call("mul", u, sigmoid);
}

function logarithm(b: Builder, u: number): number | undefined {
  const step = b.steps[u]!;
  if (step.tag !== "call") return undefined;
  const [v, w] = step.args;
  if (step.op === "add" && isOne(b, v!)) return b.call("log1p", w!);
  if (step.op === "add" && isOne(b, w!)) return b.call("log1p", v!);
  if (step.op === "div" && isOne(b, v!)) return b.call("neg", b.call("log", w!));
  return through(b, u, "sigmoid", (z) => b.call("neg", b.call("softplus", b.call("neg", z))));
}
