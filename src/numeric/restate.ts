// A formula said in other words of the same real value, so that nothing cancels: 1 + erf u is erfc(−u).
// Only the exact reference uses this; float evaluation keeps the formula's own order.

import type { Op, ScalarOp } from "../expr/expr.ts";
import { exactDecimal } from "./decimal.ts";
import type { Step } from "./program.ts";
import { isScalar } from "./program.ts";

/** The scalar operations, and the complement of erf that laws introduce. */
export type Operator = ScalarOp | "erfc";

export type RealStep =
  | Exclude<Step, { tag: "call" }>
  | { readonly tag: "call"; readonly op: Operator; readonly args: readonly number[] };

/** The same real value by steps that keep their digits. Throws on an operation over an axis. */
export function restated(steps: readonly Step[]): readonly RealStep[] {
  const built = builder();
  const places: number[] = [];
  for (const step of steps)
    places.push(
      step.tag === "call"
        ? built.call(scalar(step.op), ...step.args.map((arg) => places[arg]!))
        : built.place(step),
    );
  return reachable(built.steps, places[places.length - 1]!);
}

function scalar(op: Op): ScalarOp {
  if (isScalar(op)) return op;
  throw new Error(`"${op}" works over an axis, not on one number.`);
}

/** What a law may look at and build with. */
interface Builder {
  readonly steps: readonly RealStep[];
  readonly place: (step: RealStep) => number;
  readonly call: (op: Operator, ...args: readonly number[]) => number;
}

function builder(): Builder {
  const steps: RealStep[] = [];
  const known = new Map<string, number>();
  const place = (step: RealStep): number => {
    const key = JSON.stringify(step);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, steps.length);
    return steps.push(step) - 1;
  };
  const call = (op: Operator, ...args: readonly number[]): number =>
    laws[op]?.(built, args) ?? place({ tag: "call", op, args });
  const built: Builder = { steps, place, call };
  return built;
}

/** The place of the other words, or undefined where the law does not apply. */
type Law = (built: Builder, args: readonly number[]) => number | undefined;

const laws: Partial<Readonly<Record<Operator, Law>>> = {
  // u − v = u + (−v)
  sub: (b, [u, v]) => b.call("add", u!, b.call("neg", v!)),
  // −(−u) = u
  neg: (b, [u]) => argumentOf(b, u!, "neg"),
  add: (b, [u, v]) => sum(b, u!, v!) ?? sum(b, v!, u!),
  // exp u · sigmoid(−u) = sigmoid u
  mul: (b, [u, v]) => product(b, u!, v!) ?? product(b, v!, u!),
  // 1 / (1 + exp u) = sigmoid(−u)
  div: (b, [u, v]) => quotient(b, u!, v!),
  // log(1 + u) = log1p u; log(1 / u) = −log u; log sigmoid u = −softplus(−u)
  log: (b, [u]) => logarithm(b, u!),
  // log1p exp u = softplus u
  log1p: (b, [u]) => through(b, u!, "exp", (v) => b.call("softplus", v)),
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

/** u where the step is u · u or u ** 2. */
function squareRootOf(b: Builder, place: number | undefined): number | undefined {
  const step = place === undefined ? undefined : b.steps[place];
  if (step?.tag !== "call") return undefined;
  const [u, v] = step.args;
  if (step.op === "mul" && u === v) return u;
  return step.op === "pow" && v === number(b, "2") ? u : undefined;
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

/** What `make` makes of the argument, when the step calls this function. */
function through(
  b: Builder,
  place: number | undefined,
  op: Operator,
  make: (argument: number) => number | undefined,
): number | undefined {
  const argument = argumentOf(b, place, op);
  return argument === undefined ? undefined : make(argument);
}

function argumentOf(b: Builder, place: number | undefined, op: Operator): number | undefined {
  const step = place === undefined ? undefined : b.steps[place];
  return step?.tag === "call" && step.op === op ? step.args[0] : undefined;
}

const isOne = (b: Builder, place: number): boolean => isNumber(b, place, 1);

const isMinusOne = (b: Builder, place: number): boolean => {
  const size = argumentOf(b, place, "neg");
  return size === undefined ? isNumber(b, place, -1) : isOne(b, size);
};

/** Literals near 1 are not 1, so the text is compared, not its double. */
function isNumber(b: Builder, place: number, value: 1 | -1): boolean {
  const step = b.steps[place]!;
  if (step.tag !== "num") return false;
  const { n, d } = exactDecimal(step.text);
  return n === BigInt(value) * d;
}

const number = (b: Builder, text: string): number => b.place({ tag: "num", text });

const twice = (b: Builder, u: number): number => b.call("mul", number(b, "2"), u);

/** The steps that the result needs, in order. */
function reachable(steps: readonly RealStep[], result: number): readonly RealStep[] {
  const needed = new Set([result]);
  for (let place = result; place >= 0; place--) {
    const step = steps[place]!;
    if (needed.has(place) && step.tag === "call") for (const arg of step.args) needed.add(arg);
  }
  const kept = [...needed].sort((a, b) => a - b);
  const moved = new Map(kept.map((place, index) => [place, index]));
  return kept.map((place) => {
    const step = steps[place]!;
    return step.tag === "call" ? { ...step, args: step.args.map((arg) => moved.get(arg)!) } : step;
  });
}
