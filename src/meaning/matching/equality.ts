// Whether two formulas are the same function of x, whatever values the open parameters have.
import type { Expr } from "../../expr/expr.ts";
import { fold } from "../../expr/fold.ts";
import type { Op } from "../../expr/arity.ts";
import { largestDifference } from "../../numeric/facts/difference.ts";
import { areIdentical } from "../../numeric/facts/identical.ts";
import type { Interval } from "../../numeric/interval/interval.ts";
import { encloseExpr } from "../../numeric/interval/intervalEvaluator.ts";
import { program } from "../../numeric/program/program.ts";
import { restated } from "../../numeric/program/restate.ts";
import { exactEvaluator } from "../../numeric/reference/exact.ts";
import type { Assignment } from "./assignments.ts";
import { inputs } from "./values.ts";
import { elementAt } from "../../required.ts";

/** "sampled": no difference was found, and others are not ruled out. */
export type Equality = "proved" | "sampled" | "different";

/** The parameters whose values are open, and the usual values of some. */
export interface OpenParameters {
  readonly open: readonly string[];
  readonly usual: Assignment;
}

export function equalityOf(a: Expr, b: Expr, { open, usual }: OpenParameters): Equality {
  if (open.length === 0) return at(a, b, {});
  if (areIdentical(a, b)) return "proved";
  const degrees = open.map((name) => Math.max(degreeIn(name, a), degreeIn(name, b)));
  const isPolynomial = degrees.every((one) => one <= highest);
  const grid = gridOf(
    open.map((name, i) =>
      valuesFor(usual[name] ?? 1, isPolynomial ? elementAt(degrees, i) + 1 : 3),
    ),
  ).slice(0, maxPoints + 1);
  const found = grid
    .slice(0, maxPoints)
    .map((values) =>
      at(a, b, Object.fromEntries(open.map((name, i) => [name, elementAt(values, i)]))),
    );
  if (found.includes("different")) return "different";
  const isAll = isPolynomial && grid.length <= maxPoints;
  return isAll && found.every((one) => one === "proved") ? "proved" : "sampled";
}

function at(a: Expr, b: Expr, parameters: Assignment): Equality {
  if (isSeenApart(a, b, parameters) || isApartFarOut(a, b, parameters)) return "different";
  const { value, kind } = largestDifference({ expr: a, parameters }, { expr: b, parameters });
  return value === 0 ? kind : "different";
}

/** Whether their values at some input lie in disjoint intervals, which proves quickly that they differ. */
function isSeenApart(a: Expr, b: Expr, parameters: Assignment): boolean {
  const [first, second] = [enclosed(a, parameters), enclosed(b, parameters)];
  return inputs.some((x) => {
    const [one, other] = [first(x), second(x)];
    return one.high < other.low || other.high < one.low;
  });
}

/** Whether their exact values differ where a function has gone over to its tail, which no sample of the middle shows. */
function isApartFarOut(a: Expr, b: Expr, parameters: Assignment): boolean {
  const [first, second] = [exactly(a, parameters), exactly(b, parameters)];
  return farInputs.some((x) => {
    const [one, other] = [first(x), second(x)];
    return one < other || other < one;
  });
}

/** NaN where it is undefined. */
function exactly(formula: Expr, parameters: Assignment): (x: number) => number {
  const at = exactEvaluator(formula, "f64", parameters);
  return (x) => {
    const exact = at(x);
    return exact.kind === "value" ? exact.value : NaN;
  };
}

function enclosed(formula: Expr, parameters: Assignment): (x: number) => Interval {
  const over = encloseExpr(restated(program(formula)), parameters);
  return (x) => over({ low: x, high: x });
}

/**
 * The degree of the formula as a polynomial of the parameter, for each x; infinite if it is not a polynomial.
 * Two polynomials of degree n that agree at n + 1 values are one.
 */
function degreeIn(name: string, formula: Expr): number {
  return fold<number>(formula, {
    num: () => 0,
    name: (id) => (id === name ? 1 : 0),
    call: (op, args) => degreeOf(op, args),
  });
}

function degreeOf(op: Op, args: readonly number[]): number {
  const [first = 0, second = 0, third = 0] = args;
  if (args.every((one) => one === 0)) return 0;
  if (op === "neg" || op === "add" || op === "sub") return Math.max(first, second);
  if (op === "mul") return first + second;
  if (op === "div" && second === 0) return first;
  if (op === "where" && first === 0) return Math.max(second, third);
  return Infinity;
}

/** So many values, the usual one first. */
const valuesFor = (usual: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) =>
    i === 0 ? usual : Math.abs(usual) * 0.5 * i + 0.375 * i,
  );

const gridOf = (axes: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  axes.reduce<readonly (readonly number[])[]>(
    (points, axis) => points.flatMap((point) => axis.map((value) => [...point, value])),
    [[]],
  );

/** Far enough for tails, and within what a power or an exponential of them can be computed for. */
const farInputs = [-1e6, -1000.25, -40.5, 40.5, 1000.25, 1e6];

const highest = 3;
const maxPoints = 9;
