// The operations of formulas, each with the number of its arguments: a new operation begins here.

/** Operations on numbers. */
const scalar = {
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
  erfc: 1,
} as const;

/** Operations over the axis of a vector activation; every other operation acts on each element. */
const vector = {
  sum: 1,
  amax: 1,
  sort: 1,
  cumsum: 1,
  arange: 1,
  split: 3,
  every: 3,
} as const;

/** How many arguments each operation takes. */
export const arity = { ...scalar, ...vector } satisfies Readonly<Record<string, 1 | 2 | 3>>;

/** The vocabulary of formulas: what a NumPy expression of an activation may do. */
export type Op = ScalarOp | VectorOp;
export type ScalarOp = keyof typeof scalar;
export type VectorOp = keyof typeof vector;

/** All operations, in the order above. */
export const ops = Object.keys(arity) as readonly Op[];

/** Whether an operation needs the whole axis. */
export const isVectorOp = (op: Op): op is VectorOp => op in vector;
