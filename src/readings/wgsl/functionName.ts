import type { AtomOp, ConditionOp } from "../lower/sum.ts";

/** The operations that functions of our library compute. */
type LibraryOp = Exclude<AtomOp, ConditionOp | "where">;

/** The library's function for an operation: wideExp, or shortExp with fewer digits. */
export const functionName = (op: LibraryOp, digits: "wide" | "short"): string =>
  functions[op].replace("wide", digits);

/** What asks for the sign of a Wide. */
export const signs = {
  positive: ".hi > 0.0",
  nonNegative: ".hi >= 0.0",
  zero: ".hi == 0.0",
  nonZero: ".hi != 0.0",
} as const;

/** What joins two conditions. */
export const joints = { and: " && ", or: " || " } as const;

const functions: Readonly<Record<LibraryOp, string>> = {
  abs: "wideAbs",
  sign: "wideSign",
  floor: "wideFloor",
  exp: "wideExp",
  expm1: "wideExpm1",
  log: "wideLog",
  log1p: "wideLog1p",
  sqrt: "wideSqrt",
  sin: "wideSin",
  cos: "wideCos",
  sinh: "wideSinh",
  cosh: "wideCosh",
  tanh: "wideTanh",
  sech2: "wideSech2",
  tanhGap: "wideTanhGap",
  sigmoid: "wideSigmoid",
  softplus: "wideSoftplus",
  erf: "wideErf",
  erfc: "wideErfc",
  undefined: "wideUndefined",
};
