// What functions of array libraries compute, number by number, under the names that NumPy, PyTorch, TensorFlow, Keras,
// JAX and Theano give them.
import { call, num, operands, type Expr } from "../../expr/expr.ts";
import { FormulaError } from "../../expr/formulaError.ts";
import { applied } from "../../expr/syntax/functionCall.ts";
import { actsOverAxis } from "../../expr/overAxis.ts";
import { namesIn } from "../../expr/substitute.ts";
import { abbreviation, functionOp } from "../../expr/vocabulary.ts";
import { ownProperty } from "../../ownProperty.ts";
import { operand, ordinary, placed, taken, type FormulaArguments } from "./placed.ts";

/** By the last part of the function's path; undefined if the call is not known here. */
export function computed(path: string, given: FormulaArguments): Expr | undefined {
  const name = ownProperty(renamed, path) ?? path.slice(path.lastIndexOf(".") + 1);
  const special = ownProperty(operations, name);
  if (special !== undefined) return special(given);
  if (functionOp(name) === undefined && abbreviation(name) === undefined) return undefined;
  const all = taken(given, ordinary);
  return all && inVocabulary(name, all);
}

/** A function of the vocabulary of formulas; undefined where it would work over an axis. */
function inVocabulary(name: string, args: readonly Expr[]): Expr | undefined {
  try {
    const found = applied(name, args, { start: 0, end: 0 });
    return actsOverAxis(found) ? undefined : found;
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

/** Negative halves, too, are powers that are known. */
export function powerOf(u: Expr, n: Expr): Expr | undefined {
  const opposite = operands(n, "neg")?.[0];
  if (opposite?.tag === "num" && Number(opposite.text) === 0.5)
    return call("div", num("1"), call("sqrt", u));
  return inVocabulary("pow", [u, n]);
}

type Operation = (given: FormulaArguments) => Expr | undefined;

/** `torch.max(x, 1)` is the largest along an axis; the larger of two takes two arrays, or a number such as 6.0. */
const ofArrays =
  (op: "maximum" | "minimum"): Operation =>
  (given) => {
    const [u, v] = taken(given, ordinary) ?? [];
    const isArray = v && (namesIn(v).includes("x") || (v.tag === "num" && v.text.includes(".")));
    return u && isArray ? call(op, u, v) : undefined;
  };

/** Bounds of which one may be left out. */
const bounded =
  (low: string, high: string): Operation =>
  (given) => {
    const [u, least, most] = placed(given, [operand, low, high]) ?? [];
    if (!u || (!least && !most)) return undefined;
    if (least && most) return call("clip", u, least, most);
    return least ? call("maximum", u, least) : most && call("minimum", u, most);
  };

const chosen: Operation = (given) => {
  const [condition, yes, no] = taken(given, choices) ?? [];
  return condition && yes && no && call("where", condition, yes, no);
};

/** log(1 + e^(beta x)) / beta; above the threshold, where PyTorch returns x itself, the two are equal in float32. */
const softplus: Operation = (given) => {
  const [u, beta, threshold] = placed(given, [operand, "beta", "threshold"]) ?? [];
  const isFar =
    threshold === undefined || (threshold.tag === "num" && Number(threshold.text) >= 20);
  if (!u || !isFar) return undefined;
  return beta ? call("div", call("softplus", call("mul", beta, u)), beta) : call("softplus", u);
};

/** log(e^u + e^v), of which one is 0. */
const logaddexp: Operation = (given) => {
  const [u, v] = taken(given, ordinary) ?? [];
  if (!u || !v) return undefined;
  if (isZero(v)) return call("softplus", u);
  return isZero(u) ? call("softplus", v) : undefined;
};

const unary =
  (make: (u: Expr) => Expr): Operation =>
  (given) => {
    const [u, more] = taken(given, [operand]) ?? [];
    return u && !more ? make(u) : undefined;
  };

const logSigmoid = unary((u) => call("neg", call("softplus", call("neg", u))));

const power: Operation = (given) => {
  const [u, n] = taken(given, [operand, "exponent|y|x2|a"]) ?? [];
  return u && n && powerOf(u, n);
};

const isZero = (of: Expr): boolean => of.tag === "num" && Number(of.text) === 0;

const choices: readonly string[] = [
  "condition|cond|pred|input|mask",
  "x|then_expression|x1|self|on_true",
  "y|else_expression|x2|other|on_false",
];

const operations: Readonly<Record<string, Operation>> = {
  softplus,
  logaddexp,
  pow: power,
  power,
  float_power: power,
  max: ofArrays("maximum"),
  min: ofArrays("minimum"),
  clamp: bounded("min", "max"),
  clip: bounded("min|a_min|min_value|x_min", "max|a_max|max_value|x_max"),
  clip_by_value: bounded("clip_value_min", "clip_value_max"),
  clamp_min: bounded("min", ""),
  clamp_max: (given) => {
    const [u, most] = taken(given, [operand, "max"]) ?? [];
    return u && most && call("minimum", u, most);
  },
  clampBetween: (given) => {
    const [low, u, high] = taken(given, ["min", operand, "max"]) ?? [];
    return low && u && high && call("clip", u, low, high);
  },
  where: chosen,
  switch: chosen,
  select: chosen,
  masked_fill: (given) => {
    const [u, mask, value] = taken(given, [operand, "mask", "value"]) ?? [];
    return u && mask && value && call("where", mask, value, u);
  },
  neg: unary((u) => call("neg", u)),
  positive: unary((u) => u),
  reciprocal: unary((u) => call("div", num("1"), u)),
  rsqrt: unary((u) => call("div", num("1"), call("sqrt", u))),
  log2: unary((u) => call("div", call("log", u), call("log", num("2")))),
  // The distribution function of the normal distribution.
  ndtr: unary((u) =>
    call(
      "div",
      call("add", num("1"), call("erf", call("div", u, call("sqrt", num("2"))))),
      num("2"),
    ),
  ),
  heaviside: (given) => {
    const [u, atZero] = taken(given, ordinary) ?? [];
    const right = u && call("where", call("gt", u, num("0")), num("1"), atZero ?? num("0"));
    return right && call("where", call("lt", u, num("0")), num("0"), right);
  },
  log_sigmoid: logSigmoid,
  logsigmoid: logSigmoid,
  zeros_like: unary(() => num("0")),
  ones_like: unary(() => num("1")),
  mul: (given) => inTwo("multiply", given),
  sub: (given) => inTwo("subtract", given),
  div: (given) => inTwo("divide", given),
  full_like: (given) => taken(given, [operand, "fill_value"])?.[1],
};

/** Functions whose last part is another function elsewhere. */
const renamed: Readonly<Record<string, string>> = {
  "jax.lax.max": "maximum",
  "jax.lax.min": "minimum",
  "jax.lax.clamp": "clampBetween",
  "jax.scipy.stats.norm.cdf": "ndtr",
  "scipy.stats.norm.cdf": "ndtr",
};

function inTwo(name: string, given: FormulaArguments): Expr | undefined {
  const all = taken(given, ordinary);
  return all && inVocabulary(name, all);
}
