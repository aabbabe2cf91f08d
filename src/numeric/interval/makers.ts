// The complete table of interval operations.

import type { ScalarOp } from "../../expr/arity.ts";
import type { Table } from "../../expr/table.ts";
import { add, div, mul, neg, pow, sub } from "./arithmetic.ts";
import { abs, clip, comparisons, floor, isnan, maximum, minimum, sign, where } from "./choice.ts";
import { functionMakers } from "./functions.ts";
import type { Slots } from "./interval.ts";

export const makers: Table<number, () => void, [slots: Slots, place: number], ScalarOp> = {
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
