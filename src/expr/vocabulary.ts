import { call, num, type Expr, type Op } from "./expr.ts";

/** How many arguments each operation takes. */
export const arity: Readonly<Record<Op, number>> = {
  neg: 1,
  add: 2,
  sub: 2,
  mul: 2,
  div: 2,
  pow: 2,
  lt: 2,
  le: 2,
  gt: 2,
  ge: 2,
  eq: 2,
  ne: 2,
  and: 2,
  or: 2,
  where: 3,
  minimum: 2,
  maximum: 2,
  fmin: 2,
  fmax: 2,
  clip: 3,
  abs: 1,
  sign: 1,
  floor: 1,
  isnan: 1,
  exp: 1,
  expm1: 1,
  log: 1,
  log1p: 1,
  sqrt: 1,
  sin: 1,
  cos: 1,
  sinh: 1,
  cosh: 1,
  tanh: 1,
  sigmoid: 1,
  softplus: 1,
  erf: 1,
  sum: 1,
  amax: 1,
  sort: 1,
  cumsum: 1,
  arange: 1,
  split: 3,
};

/** The operations written between their operands, or before one. */
export const infix = {
  or: "|",
  and: "&",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  eq: "==",
  ne: "!=",
  add: "+",
  sub: "-",
  mul: "*",
  div: "/",
  pow: "**",
  neg: "-",
} as const satisfies Partial<Record<Op, string>>;

export const isInfix = (op: Op): op is keyof typeof infix => op in infix;

/** The operation that a function name stands for, whatever library it is spelled in. */
export function functionOp(name: string): Op | undefined {
  return Object.hasOwn(functionNames, name) ? functionNames[name] : undefined;
}

/** Functions that are short for a formula: `relu(u)` is `maximum(u, 0)`. */
export function abbreviation(name: string): ((u: Expr) => Expr) | undefined {
  return Object.hasOwn(abbreviations, name) ? abbreviations[name] : undefined;
}

/** True for the spelling of a module whose functions a formula may name: `np`, `tf.nn`, `K`. */
export const isLibrary = (name: string): boolean => libraries.has(name);

const functionNames: Readonly<Record<string, Op>> = {
  ...Object.fromEntries(
    (Object.keys(arity) as Op[]).filter((op) => !isInfix(op)).map((op) => [op, op]),
  ),
  // NumPy, Python
  absolute: "abs",
  fabs: "abs",
  max: "maximum",
  min: "minimum",
  less: "lt",
  less_equal: "le",
  greater: "gt",
  greater_equal: "ge",
  equal: "eq",
  not_equal: "ne",
  logical_and: "and",
  logical_or: "or",
  add: "add",
  subtract: "sub",
  multiply: "mul",
  divide: "div",
  true_divide: "div",
  negative: "neg",
  power: "pow",
  // Theano
  switch: "where",
  sgn: "sign",
  lt: "lt",
  le: "le",
  gt: "gt",
  ge: "ge",
  eq: "eq",
  neq: "ne",
  // TensorFlow, PyTorch, SciPy
  clip_by_value: "clip",
  clamp: "clip",
  pow: "pow",
  expit: "sigmoid",
  logistic: "sigmoid",
  reduce_sum: "sum",
  reduce_max: "amax",
};

const abbreviations: Readonly<Record<string, (u: Expr) => Expr>> = {
  relu: (u) => call("maximum", u, num("0")),
  relu6: (u) => call("clip", u, num("0"), num("6")),
  square: (u) => call("pow", u, num("2")),
  sqr: (u) => call("pow", u, num("2")),
  softsign: (u) => call("div", u, call("add", num("1"), call("abs", u))),
  silu: (u) => call("mul", u, call("sigmoid", u)),
  swish: (u) => call("mul", u, call("sigmoid", u)),
};

const libraries: ReadonlySet<string> = new Set([
  ..."np numpy math jnp jax.numpy jax.nn jax.scipy.special jax.lax lax".split(" "),
  ..."scipy.special special sps K backend keras.backend keras.ops ops keras.activations".split(" "),
  ..."T TT tt tensor theano.tensor T.nnet tensor.nnet theano.tensor.nnet nnet".split(" "),
  ..."tf tf.math tf.nn tf.keras.backend tensorflow".split(" "),
  ..."torch torch.special torch.nn.functional F nn nn.functional".split(" "),
]);
