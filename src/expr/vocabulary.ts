import { ops, type Op } from "./arity.ts";
import { call, num, type Expr } from "./expr.ts";
import { ownProperty } from "../ownProperty.ts";

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

/** The operations written as functions. */
const functions = ops.filter((op) => !isInfix(op));

/** The operation of a function name, whatever library it is spelled in. */
export function functionOp(name: string): Op | undefined {
  return ownProperty(functionNames, name);
}

/** Functions that are short for a formula: `relu(u)` is `maximum(u, 0)`. */
export function abbreviation(name: string): ((u: Expr) => Expr) | undefined {
  return ownProperty(abbreviations, name);
}

/** The functions that a formula may call, under their own names rather than a library's. */
export const functionsKnown = (): readonly string[] => [
  ...functions,
  ...Object.keys(abbreviations),
];

/** True for the spelling of a module whose functions a formula may name: `np`, `tf.nn`, `K`. */
export const isLibrary = (name: string): boolean => libraries.has(name);

const functionNames: Readonly<Record<string, Op>> = {
  ...Object.fromEntries(functions.map((op) => [op, op])),
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
