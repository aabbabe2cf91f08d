// The complete table of operations on Taylor series.

import type { ScalarOp } from "../../expr/arity.ts";
import type { Table } from "../../expr/table.ts";
import { add, div, mul, neg, pow, sub } from "./arithmetic.ts";
import {
  abs,
  and,
  clip,
  compare,
  floor,
  isnan,
  larger,
  or,
  sign,
  smaller,
  where,
} from "./choice.ts";
import { functionMakers } from "./functions.ts";
import type { Workspace } from "./workspace.ts";

export const makers: Table<number, () => void, [work: Workspace, place: number], ScalarOp> = {
  ...functionMakers,
  neg,
  add,
  sub,
  mul,
  div,
  pow,
  lt: compare((order) => order < 0),
  le: compare((order) => order <= 0),
  gt: compare((order) => order > 0),
  ge: compare((order) => order >= 0),
  eq: compare((order) => order === 0),
  ne: compare((order) => order !== 0),
  and,
  or,
  where,
  minimum: smaller,
  maximum: larger,
  fmin: smaller,
  fmax: larger,
  clip,
  abs,
  sign,
  floor,
  isnan,
};
