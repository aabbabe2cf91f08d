// Every scalar operation on reals, as the mathematics has it, with a result for "undefined" and "unknown".

import type { ScalarOp } from "../../expr/arity.ts";
import type { Table } from "../../expr/table.ts";
import type { Tuple } from "../../required.ts";
import * as arithmetic from "./arithmetic.ts";
import * as choice from "./choice.ts";
import { realFunctions, type RealFunction } from "./functions.ts";
import { realPower } from "./power.ts";
import { one, unknown, zero, zeroOrOne, type Known, type Real } from "./real.ts";

type Operation<Count extends 1 | 2 | 3> = (args: Tuple<Count, Real>, bits: number) => Real;

const minimum = strict2(choice.minimum);
const maximum = strict2(choice.maximum);

/** `where` looks only at the branch taken; fmin, fmax and isnan read "undefined" as NumPy reads NaN. */
export const realOperations: Table<Real, Real, [bits: number], ScalarOp> = {
  ...lifted(realFunctions),
  neg: strict1((a) => arithmetic.negate(a)),
  add: strict2(arithmetic.add),
  sub: strict2(arithmetic.subtract),
  mul: strict2(arithmetic.multiply),
  div: strict2(arithmetic.divide),
  pow: strict2((a, exponent, bits) => realPower(exponent)(a, bits)),
  lt: comparison((a, b, bits) => choice.isLess(a, b, bits)),
  gt: comparison((a, b, bits) => choice.isLess(b, a, bits)),
  le: comparison((a, b, bits) => choice.negation(choice.isLess(b, a, bits))),
  ge: comparison((a, b, bits) => choice.negation(choice.isLess(a, b, bits))),
  eq: comparison((a, b, bits) => choice.isEqual(a, b, bits)),
  ne: comparison((a, b, bits) => choice.negation(choice.isEqual(a, b, bits))),
  and: comparison((a, b) => both(choice.truth(a), choice.truth(b))),
  or: comparison((a, b) => choice.negation(both(isFalse(a), isFalse(b)))),
  where,
  minimum,
  maximum,
  fmin: ([a, b], bits) => (isUndefined(a) ? b : isUndefined(b) ? a : minimum([a, b], bits)),
  fmax: ([a, b], bits) => (isUndefined(a) ? b : isUndefined(b) ? a : maximum([a, b], bits)),
  clip: ([a, low, high], bits) => minimum([maximum([a, low], bits), high], bits),
  abs: strict1(arithmetic.magnitude),
  sign: strict1(choice.sign),
  floor: strict1(choice.floor),
  isnan: ([a]) => (isUndefined(a) ? one : choice.isKnown(a) ? zero : zeroOrOne),
};

function where([condition, a, b]: Tuple<3, Real>, bits: number): Real {
  if (!choice.isKnown(condition)) return condition;
  return choice.choose(choice.truth(condition), [a, b], bits);
}

const both = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;

const isFalse = (a: Known): boolean | undefined => choice.negation(choice.truth(a));

const isUndefined = (a: Real): boolean => a.tag === "undefined";

/** An undefined argument makes the result undefined, an unknown one makes it unknown. */
function strict1(operation: (a: Known, bits: number) => Real): Operation<1> {
  return ([a], bits) => (choice.isKnown(a) ? operation(a, bits) : a);
}

function strict2(operation: (a: Known, b: Known, bits: number) => Real): Operation<2> {
  return ([a, b], bits) => {
    if (choice.isKnown(a) && choice.isKnown(b)) return operation(a, b, bits);
    return isUndefined(a) ? a : isUndefined(b) ? b : unknown;
  };
}

function comparison(
  claim: (a: Known, b: Known, bits: number) => boolean | undefined,
): Operation<2> {
  return strict2((a, b, bits) => choice.asNumber(claim(a, b, bits)));
}

function lifted<Name extends string>(
  functions: Readonly<Record<Name, RealFunction>>,
): Readonly<Record<Name, Operation<1>>>;
function lifted(
  functions: Readonly<Record<string, RealFunction>>,
): Readonly<Record<string, Operation<1>>> {
  return Object.fromEntries(Object.entries(functions).map(([name, f]) => [name, strict1(f)]));
}
