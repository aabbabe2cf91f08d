// What the libraries call the functions of a formula.

import type { Op } from "../expr/expr.ts";

export type DialectId = "numpy" | "keras" | "tensorflow" | "torch" | "jax" | "theano";

export interface Library {
  /** How code imports it. */
  readonly imports: string;
  readonly pi: string;
  /** True where a condition has to be made a number before it is multiplied. */
  readonly castsConditions: boolean;
  /** What is absent is an operator, or not there. */
  readonly functions: Partial<Readonly<Record<Op, string>>>;
  /** Calls that depend on their arguments. */
  readonly special?: (op: Op, args: readonly string[]) => string | undefined;
}

const everywhere =
  "where minimum maximum clip abs sign floor isnan exp expm1 log log1p sqrt sin cos sinh cosh tanh sum sort cumsum arange split" as const;

type Named = Partial<Readonly<Record<Op, string>>>;

/** The functions that a library names as NumPy does, behind its prefix. */
const prefixed = (prefix: string): Named =>
  Object.fromEntries(everywhere.split(" ").map((name) => [name, `${prefix}${name}`]));

/** Torch's functions take tensors: constants are Python's own affair, and a bound that is a number clamps. */
function torchCall(op: Op, args: readonly string[]): string | undefined {
  const scalar = ofNumbers[op];
  if (scalar !== undefined && args.every(isConstant)) return `${scalar}(${args.join(", ")})`;
  if (op !== "maximum" && op !== "minimum") return undefined;
  const bound = args.findIndex(isConstant);
  if (bound < 0) return undefined;
  return `torch.clamp(${args[1 - bound]!}, ${op === "maximum" ? "min" : "max"}=${args[bound]!})`;
}

/** Numbers and operators only. */
const isConstant = (text: string): boolean =>
  !/[a-z_]/i.test(text.replaceAll(/torch\.pi|math\.\w+|abs\(|\de[-+]?\d/g, ""));

const ofNumbers: Named = { sqrt: "math.sqrt", exp: "math.exp", log: "math.log", abs: "abs" };

export const dialects: Readonly<Record<DialectId, Library>> = {
  numpy: {
    imports: "import numpy as np",
    pi: "np.pi",
    castsConditions: false,
    functions: {
      ...prefixed("np."),
      fmin: "np.fmin",
      fmax: "np.fmax",
      amax: "np.amax",
      erf: "scipy.special.erf",
    },
  },
  keras: {
    imports: "from keras import ops",
    pi: "3.141592653589793",
    castsConditions: true,
    functions: {
      ...prefixed("ops."),
      amax: "ops.amax",
      sigmoid: "ops.sigmoid",
      softplus: "ops.softplus",
      erf: "ops.erf",
    },
  },
  tensorflow: {
    imports: "import tensorflow as tf",
    pi: "3.141592653589793",
    castsConditions: true,
    functions: {
      ...prefixed("tf.math."),
      where: "tf.where",
      clip: "tf.clip_by_value",
      isnan: "tf.math.is_nan",
      sigmoid: "tf.math.sigmoid",
      softplus: "tf.math.softplus",
      erf: "tf.math.erf",
      sum: "tf.math.reduce_sum",
      amax: "tf.math.reduce_max",
      sort: "tf.sort",
      arange: "tf.range",
      split: "tf.split",
    },
  },
  torch: {
    imports: "import torch",
    pi: "torch.pi",
    castsConditions: false,
    special: torchCall,
    functions: {
      ...prefixed("torch."),
      clip: "torch.clamp",
      amax: "torch.amax",
      sigmoid: "torch.sigmoid",
      erf: "torch.erf",
    },
  },
  jax: {
    imports: "import jax.numpy as jnp",
    pi: "jnp.pi",
    castsConditions: false,
    functions: {
      ...prefixed("jnp."),
      fmin: "jnp.fmin",
      fmax: "jnp.fmax",
      amax: "jnp.amax",
      sigmoid: "jax.nn.sigmoid",
      softplus: "jax.nn.softplus",
      erf: "jax.scipy.special.erf",
    },
  },
  theano: {
    imports: "import theano.tensor as T",
    pi: "3.141592653589793",
    castsConditions: false,
    functions: {
      ...prefixed("T."),
      where: "T.switch",
      abs: "T.abs_",
      sign: "T.sgn",
      eq: "T.eq",
      ne: "T.neq",
      amax: "T.max",
      sigmoid: "T.nnet.sigmoid",
      softplus: "T.nnet.softplus",
      erf: "T.erf",
    },
  },
};
