// What the libraries call the functions of a formula.

import type { Op } from "../expr/arity.ts";
import { along, torchAlong, type Named, type Special } from "./along.ts";

export type DialectId = "numpy" | "keras" | "tensorflow" | "torch" | "jax" | "theano";

export interface Library {
  readonly title: string;
  /** The import that each prefix of its functions needs. */
  readonly imports: Readonly<Record<string, string>>;
  readonly pi: string;
  /** The operations that do not take a condition for the number 0 or 1. */
  readonly castsIn: ReadonlySet<Op>;
  /** What is absent is an operator, or not there. */
  readonly functions: Partial<Readonly<Record<Op, string>>>;
  /** Calls that depend on their arguments; those over an axis name it `axis`. */
  readonly special?: Special;
}

const everywhere =
  "where minimum maximum clip abs sign floor isnan exp expm1 log log1p sqrt sin cos sinh cosh tanh" as const;

/** The functions that a library names as NumPy does, behind its prefix. */
const prefixed = (prefix: string): Named =>
  Object.fromEntries(everywhere.split(" ").map((name) => [name, `${prefix}${name}`]));

const arithmetic: readonly Op[] = ["neg", "add", "sub", "mul", "div", "pow"];
const sums: readonly Op[] = ["sum", "cumsum"];
/** A tensor times a condition is what it says; the rest of arithmetic refuses conditions, or takes them for bits. */
const butProducts: ReadonlySet<Op> = new Set(arithmetic.filter((op) => op !== "mul"));

/** The first that has an answer. */
const firstOf =
  (...all: readonly Special[]): Special =>
  (op, args) => {
    for (const one of all) {
      const said = one(op, args);
      if (said !== undefined) return said;
    }
    return undefined;
  };

/** A bound that is a number clamps, for torch's functions take tensors. */
function clamped(op: Op, args: readonly string[]): string | undefined {
  if (op !== "maximum" && op !== "minimum") return undefined;
  const bound = args.findIndex(isConstant);
  if (bound < 0) return undefined;
  return `torch.clamp(${args[1 - bound]!}, ${op === "maximum" ? "min" : "max"}=${args[bound]!})`;
}

/** Functions of constants are Python's own affair. */
function ofConstants(op: Op, args: readonly string[]): string | undefined {
  const scalar = ofNumbers[op];
  return scalar !== undefined && args.every(isConstant)
    ? `${scalar}(${args.join(", ")})`
    : undefined;
}

/** Numbers and operators only. */
const isConstant = (text: string): boolean =>
  !/[a-z_]/i.test(text.replaceAll(/torch\.pi|math\.\w+|abs\(|\de[-+]?\d/g, ""));

const ofNumbers: Named = { sqrt: "math.sqrt", exp: "math.exp", log: "math.log", abs: "abs" };

const PI = "3.141592653589793";

export const dialects: Readonly<Record<DialectId, Library>> = {
  numpy: {
    title: "NumPy",
    imports: { "np.": "import numpy as np", "scipy.special.": "import scipy.special" },
    pi: "np.pi",
    castsIn: butProducts,
    special: firstOf(along("np."), (op, [u]) =>
      op === "softplus" ? `np.logaddexp(0, ${u!})` : undefined,
    ),
    functions: { ...prefixed("np."), fmin: "np.fmin", fmax: "np.fmax", erf: "scipy.special.erf" },
  },
  keras: {
    title: "Keras 3",
    imports: { "ops.": "from keras import ops" },
    pi: PI,
    castsIn: new Set([...arithmetic, ...sums]),
    special: along("ops."),
    functions: {
      ...prefixed("ops."),
      sigmoid: "ops.sigmoid",
      softplus: "ops.softplus",
      erf: "ops.erf",
    },
  },
  tensorflow: {
    title: "TensorFlow",
    imports: { "math.": "import math", "tf.": "import tensorflow as tf" },
    pi: PI,
    castsIn: new Set([...arithmetic, ...sums]),
    special: firstOf(ofConstants, along("tf.", { sum: "reduce_sum", amax: "reduce_max" })),
    functions: {
      ...prefixed("tf.math."),
      where: "tf.where",
      clip: "tf.clip_by_value",
      isnan: "tf.math.is_nan",
      sigmoid: "tf.math.sigmoid",
      softplus: "tf.math.softplus",
      erf: "tf.math.erf",
    },
  },
  torch: {
    title: "PyTorch",
    imports: { "math.": "import math", "torch.": "import torch" },
    pi: "torch.pi",
    castsIn: butProducts,
    special: firstOf(ofConstants, clamped, torchAlong, (op, [u]) =>
      op === "softplus" ? `torch.logaddexp(torch.zeros_like(${u!}), ${u!})` : undefined,
    ),
    functions: {
      ...prefixed("torch."),
      clip: "torch.clamp",
      sigmoid: "torch.sigmoid",
      erf: "torch.erf",
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
    special: along("jnp."),
    functions: {
      ...prefixed("jnp."),
      fmin: "jnp.fmin",
      fmax: "jnp.fmax",
      sigmoid: "jax.nn.sigmoid",
      softplus: "jax.nn.softplus",
      erf: "jax.scipy.special.erf",
    },
  },
  theano: {
    title: "Theano",
    imports: { "T.": "import theano.tensor as T" },
    pi: PI,
    castsIn: new Set(),
    functions: {
      ...prefixed("T."),
      where: "T.switch",
      abs: "T.abs_",
      sign: "T.sgn",
      eq: "T.eq",
      ne: "T.neq",
      sigmoid: "T.nnet.sigmoid",
      softplus: "T.nnet.softplus",
      erf: "T.erf",
    },
    special: (op, [u]) =>
      op === "sum"
        ? `T.sum(${u!}, axis=axis, keepdims=True)`
        : op === "amax"
          ? `T.max(${u!}, axis=axis, keepdims=True)`
          : undefined,
  },
};
