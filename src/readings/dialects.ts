// What the libraries call the functions of a formula.

import type { Op } from "../expr/arity.ts";

import { along, torchAlong, type Functions } from "./along.ts";

export type DialectId = "numpy" | "keras" | "tensorflow" | "torch" | "jax" | "theano";

export interface Library {
  readonly title: string;
  /** The import that each prefix of its functions needs. */
  readonly imports: Readonly<Record<string, string>>;
  readonly pi: string;
  /** The operations that do not take a condition for the number 0 or 1. */
  readonly castsIn: ReadonlySet<Op>;
  /** The calls of its functions; the axis of those over an axis is named `axis`. */
  readonly functions: Functions;
}

const everywhere =
  "where minimum maximum clip abs sign floor isnan exp expm1 log log1p sqrt sin cos sinh cosh tanh" as const;

/** The functions that a library names as NumPy does, after its prefix. */
const prefixed = (prefix: string): Functions =>
  Object.fromEntries(everywhere.split(" ").map((name) => [name, called(`${prefix}${name}`)]));

const called =
  (name: string) =>
  (args: readonly string[]): string =>
    `${name}(${args.join(", ")})`;

const arithmetic: readonly Op[] = ["neg", "add", "sub", "mul", "div", "pow"];
const sums: readonly Op[] = ["sum", "cumsum"];
/** A tensor times a condition is multiplied as written; the rest of arithmetic rejects conditions, or reads them as bits. */
const butProducts: ReadonlySet<Op> = new Set(arithmetic.filter((op) => op !== "mul"));

/** A bound that is a number clamps, for torch's functions take tensors. */
const clamped =
  (name: string, bound: "min" | "max") =>
  ([u, v]: readonly [string, string]): string => {
    if (isConstant(u)) return `torch.clamp(${v}, ${bound}=${u})`;
    return isConstant(v) ? `torch.clamp(${u}, ${bound}=${v})` : `${name}(${u}, ${v})`;
  };

/** Functions of constants are Python's own affair. */
const scalar =
  (ofNumbers: string, name: string) =>
  ([u]: readonly [string]): string =>
    `${isConstant(u) ? ofNumbers : name}(${u})`;

const scalars = (prefix: string): Functions => ({
  sqrt: scalar("math.sqrt", `${prefix}sqrt`),
  exp: scalar("math.exp", `${prefix}exp`),
  log: scalar("math.log", `${prefix}log`),
  abs: scalar("abs", `${prefix}abs`),
});

/** Numbers and operators only. */
const isConstant = (text: string): boolean =>
  !/[a-z_]/i.test(text.replaceAll(/torch\.pi|math\.\w+|abs\(|\de[-+]?\d/g, ""));

const pi = "3.141592653589793";

export const dialects: Readonly<Record<DialectId, Library>> = {
  numpy: {
    title: "NumPy",
    imports: { "np.": "import numpy as np", "scipy.special.": "import scipy.special" },
    pi: "np.pi",
    castsIn: butProducts,
    functions: {
      ...prefixed("np."),
      ...along("np."),
      fmin: called("np.fmin"),
      fmax: called("np.fmax"),
      softplus: ([u]) => `np.logaddexp(0, ${u})`,
      erf: called("scipy.special.erf"),
      erfc: called("scipy.special.erfc"),
    },
  },
  keras: {
    title: "Keras 3",
    imports: { "ops.": "from keras import ops" },
    pi: pi,
    castsIn: new Set([...arithmetic, ...sums]),
    functions: {
      ...prefixed("ops."),
      ...along("ops."),
      sigmoid: called("ops.sigmoid"),
      softplus: called("ops.softplus"),
      erf: called("ops.erf"),
    },
  },
  tensorflow: {
    title: "TensorFlow",
    imports: { "math.": "import math", "tf.": "import tensorflow as tf" },
    pi: pi,
    castsIn: new Set([...arithmetic, ...sums]),
    functions: {
      ...prefixed("tf.math."),
      ...scalars("tf.math."),
      ...along("tf.", { sum: "reduce_sum", amax: "reduce_max", take: "gather", range: "range" }),
      where: called("tf.where"),
      clip: called("tf.clip_by_value"),
      isnan: called("tf.math.is_nan"),
      sigmoid: called("tf.math.sigmoid"),
      softplus: called("tf.math.softplus"),
      erf: called("tf.math.erf"),
      erfc: called("tf.math.erfc"),
    },
  },
  torch: {
    title: "PyTorch",
    imports: { "math.": "import math", "torch.": "import torch" },
    pi: "torch.pi",
    castsIn: butProducts,
    functions: {
      ...prefixed("torch."),
      ...scalars("torch."),
      ...torchAlong,
      maximum: clamped("torch.maximum", "min"),
      minimum: clamped("torch.minimum", "max"),
      softplus: ([u]) => `torch.logaddexp(torch.zeros_like(${u}), ${u})`,
      clip: called("torch.clamp"),
      sigmoid: called("torch.sigmoid"),
      erf: called("torch.erf"),
      erfc: called("torch.erfc"),
    },
  },
  jax: {
    title: "JAX",
    imports: {
      "jax.": "import jax",
      "jnp.": "import jax.numpy as jnp",
      "jax.scipy.special.": "import jax.scipy.special",
    },
    pi: "jnp.pi",
    castsIn: butProducts,
    functions: {
      ...prefixed("jnp."),
      ...along("jnp."),
      fmin: called("jnp.fmin"),
      fmax: called("jnp.fmax"),
      sigmoid: called("jax.nn.sigmoid"),
      softplus: called("jax.nn.softplus"),
      erf: called("jax.scipy.special.erf"),
      erfc: called("jax.scipy.special.erfc"),
    },
  },
  theano: {
    title: "Theano",
    imports: { "T.": "import theano.tensor as T" },
    pi: pi,
    castsIn: new Set(),
    functions: {
      ...prefixed("T."),
      where: called("T.switch"),
      abs: called("T.abs_"),
      sign: called("T.sgn"),
      eq: called("T.eq"),
      ne: called("T.neq"),
      sigmoid: called("T.nnet.sigmoid"),
      softplus: called("T.nnet.softplus"),
      erf: called("T.erf"),
      erfc: called("T.erfc"),
      sum: ([u]) => `T.sum(${u}, axis=axis, keepdims=True)`,
      amax: ([u]) => `T.max(${u}, axis=axis, keepdims=True)`,
    },
  },
};
