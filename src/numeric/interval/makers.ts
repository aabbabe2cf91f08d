// The complete table of interval operations.

import type { Operator } from "../program/realStep.ts";
import { add, div, mul, neg, pow, sub, type Maker } from "./arithmetic.ts";
import { abs, clip, comparisons, floor, isnan, maximum, minimum, sign, where } from "./choice.ts";
import { functionMakers } from "./functions.ts";

export const makers: Readonly<Record<Operator, Maker>> = {
  ...functionMakers,
  ...comparisons,
  neg,
  add,
  sub,
  mul,
  div,
  pow,
  where,
  minimum,
  maximum,
  fmin: minimum,
  fmax: maximum,
  clip,
  abs,
  sign,
  floor,
  isnan,
};
