// The steps of a formula over one slice, in any arithmetic.

import type { ScalarOp, VectorOp } from "../../expr/arity.ts";
import { elementAt, exactly, last } from "../../required.ts";
import { exactDecimal } from "../../algebra/exactDecimal.ts";
import { parameterOf, type Parameters } from "../program/parameters.ts";
import { isScalar, type Step } from "../program/program.ts";

/** How one kind of number computes. */
export interface AxisArithmetic<T> {
  readonly constant: (step: Constant) => T;
  readonly integer: (n: number) => T;
  readonly scalar: (op: ScalarOp, args: readonly T[]) => T;
  readonly total: (values: readonly T[]) => T;
  readonly sorted: (values: readonly T[]) => readonly T[];
}

/** A literal, `pi` or a parameter. */
export type Constant = Exclude<Step, { tag: "call" }>;

/** A formula with values for its parameters. */
export interface Formula {
  readonly steps: readonly Step[];
  readonly parameters: Parameters;
}

/** The results of the formula over one slice; a scalar result is a slice of one. */
export function overSlice<T>(
  { steps, parameters }: Formula,
  x: readonly T[],
  arithmetic: AxisArithmetic<T>,
): readonly T[] {
  const values: Value<T>[] = [];
  for (const step of steps) values.push(valueOf(step));
  return listOf(last(values));

  function valueOf(step: Step): Value<T> {
    if (step.tag !== "call")
      return step.tag === "name" && step.name === "x" ? x : { one: arithmetic.constant(step) };
    const args = step.args.map((arg) => elementAt(values, arg));
    if (isScalar(step.op)) return spread(step.op, args, arithmetic);
    const [slice, ...numbers] = step.args;
    const counts = numbers.map((arg) => integerOf(elementAt(steps, arg), parameters));
    return axisOperation(step.op, listOf(elementAt(values, slice)), { arithmetic, counts });
  }
}

/** One value for each place of the slice, or a scalar. */
type Value<T> = readonly T[] | { readonly one: T };

function isList<T>(value: Value<T>): value is readonly T[] {
  return Array.isArray(value);
}

const listOf = <T>(value: Value<T>): readonly T[] => (isList(value) ? value : [value.one]);

/** The operation at every place, scalars standing at all of them. */
function spread<T>(
  op: ScalarOp,
  args: readonly Value<T>[],
  { scalar }: AxisArithmetic<T>,
): Value<T> {
  const lengths = [...new Set(args.flatMap((arg) => (isList(arg) ? [arg.length] : [])))];
  const [length] = lengths;
  if (lengths.length > 1) throw new Error(`Slices of ${lengths.join(" and ")} do not go together.`);
  const at = (place: number): T =>
    scalar(
      op,
      args.map((arg) => (isList(arg) ? elementAt(arg, place) : arg.one)),
    );
  return length === undefined ? { one: at(0) } : Array.from({ length }, (_, i) => at(i));
}

interface AxisArguments<T> {
  readonly arithmetic: AxisArithmetic<T>;
  /** The integer arguments after the slice. */
  readonly counts: readonly number[];
}

function axisOperation<T>(
  op: VectorOp,
  x: readonly T[],
  { arithmetic, counts }: AxisArguments<T>,
): Value<T> {
  const { scalar, integer } = arithmetic;
  switch (op) {
    case "sum":
      return { one: arithmetic.total(x) };
    case "amax":
      return { one: x.reduce((most, value) => scalar("maximum", [most, value])) };
    case "sort":
      return arithmetic.sorted(x);
    case "cumsum":
      return runningSums(x, arithmetic);
    case "arange":
      return x.map((_, i) => integer(i));
    case "split":
      return part(x, ...exactly(2, counts));
    case "every":
      return apart(x, ...exactly(2, counts));
  }
}

function runningSums<T>(x: readonly T[], { scalar }: AxisArithmetic<T>): readonly T[] {
  const sums: T[] = [];
  for (const value of x) {
    const before = sums[sums.length - 1];
    sums.push(before === undefined ? value : scalar("add", [before, value]));
  }
  return sums;
}

function part<T>(x: readonly T[], parts: number, index: number): readonly T[] {
  const length = x.length / parts;
  if (!Number.isInteger(length))
    throw new Error(`An axis of ${x.length} cannot be split into ${parts} equal parts.`);
  if (index < 0 || index >= parts) throw new Error(`There is no part ${index} of ${parts}.`);
  return x.slice(index * length, (index + 1) * length);
}

/** Every `step`-th element, from one on. */
function apart<T>(x: readonly T[], step: number, from: number): readonly T[] {
  if (x.length % step !== 0)
    throw new Error(`An axis of ${x.length} does not hold whole groups of ${step}.`);
  if (from < 0 || from >= step)
    throw new Error(`There is no element ${from} in groups of ${step}.`);
  return x.filter((_, at) => at % step === from);
}

function integerOf(step: Step, parameters: Parameters): number {
  if (step.tag === "call")
    throw new Error("split and every take whole numbers that are written out.");
  const { n, d } = exactDecimal(
    step.tag === "num" ? step.text : parameterOf(step.name, parameters),
  );
  if (n % d !== 0n) throw new Error("split and every take whole numbers.");
  return Number(n / d);
}
