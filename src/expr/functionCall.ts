import { call, num, numberOf, type Expr, type Op } from "./expr.ts";
import { FormulaError } from "./formulaError.ts";
import { abbreviation, arity, functionOp, isLibrary } from "./vocabulary.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The tree of a function applied to its arguments, under any of the names that libraries give it. */
export function applied(spelled: string, args: readonly Expr[], span: Span): Expr {
  const name = functionName(spelled, span);
  const short = abbreviation(name);
  if (short !== undefined) {
    expectCount(spelled, args, 1, span);
    return short(args[0]!);
  }
  const op = functionOp(name);
  if (op === undefined) throw unknownFunction(spelled, span);
  return node(op, spelled, args, span);
}

function node(op: Op, spelled: string, args: readonly Expr[], span: Span): Expr {
  if (op === "pow") return power(args, span);
  if (isExtremum(op) && args.length === 1) return node("amax", spelled, args, span);
  if (isExtremum(op) && args.length > 2) return args.reduce((left, right) => call(op, left, right));
  expectCount(spelled, args, arity[op], span);
  return call(op, ...args);
}

// u ** 0.5 is sqrt(u); every other power is whole.
function power(args: readonly Expr[], span: Span): Expr {
  expectCount("**", args, 2, span);
  const [base, exponent] = [args[0]!, args[1]!];
  const value = literalValue(exponent);
  if (value === 0.5) return call("sqrt", base);
  if (value !== undefined && Number.isInteger(value) && Math.abs(value) <= LARGEST_POWER) {
    const whole = num(String(Math.abs(value)));
    return call("pow", base, value < 0 ? call("neg", whole) : whole);
  }
  throw new FormulaError(
    `A power takes a whole number up to ${LARGEST_POWER}, such as x ** 2. Write sqrt(x) for a root, exp(x) for e ** x.`,
    span.start,
    span.end,
  );
}

function literalValue(expr: Expr): number | undefined {
  if (expr.tag === "num") return numberOf(expr);
  if (expr.tag === "call" && expr.op === "neg") {
    const value = literalValue(expr.args[0]!);
    return value === undefined ? undefined : -value;
  }
  return undefined;
}

function functionName(spelled: string, span: Span): string {
  const dot = spelled.lastIndexOf(".");
  if (dot < 0) return spelled;
  const library = spelled.slice(0, dot);
  if (isLibrary(library)) return spelled.slice(dot + 1);
  throw new FormulaError(
    `“${library}” is not a library that formulas know. Write the function alone, or with np., K., T., tf. or torch.`,
    span.start,
    span.start + spelled.length,
  );
}

function unknownFunction(spelled: string, span: Span): FormulaError {
  return new FormulaError(
    `“${spelled}” is not a function that formulas know. They know ${KNOWN}.`,
    span.start,
    span.start + spelled.length,
  );
}

function expectCount(spelled: string, args: readonly Expr[], count: number, span: Span): void {
  if (args.length === count) return;
  throw new FormulaError(
    `${spelled} takes ${count} argument${count === 1 ? "" : "s"}, not ${args.length}.`,
    span.start,
    span.end,
  );
}

const isExtremum = (op: Op): boolean => op === "maximum" || op === "minimum";

const LARGEST_POWER = 1024;
const KNOWN =
  "where, minimum, maximum, clip, abs, sign, floor, exp, expm1, log, log1p, sqrt, tanh, sigmoid, softplus, erf, sin, cos, sinh, cosh";
