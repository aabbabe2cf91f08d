import { arity, type Op } from "../arity.ts";
import { call, num, numberOf, type Expr } from "../expr.ts";
import { FormulaError } from "../formulaError.ts";
import { takes } from "../table.ts";
import { abbreviation, functionOp, functionsKnown, isLibrary } from "../vocabulary.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The tree of a function applied to its arguments, under any of the names that libraries give it. */
export function applied(spelled: string, args: readonly Expr[], span: Span): Expr {
  const name = functionName(spelled, span);
  const short = abbreviation(name);
  if (short !== undefined) {
    const [u, ...more] = args;
    if (u === undefined || more.length > 0) throw wrongCount(1, { spelled, args, span });
    return short(u);
  }
  const op = functionOp(name);
  if (op === undefined) throw unknownFunction(spelled, span);
  return node(op, { spelled, args, span });
}

/** A call as it is written. */
interface Written {
  readonly spelled: string;
  readonly args: readonly Expr[];
  readonly span: Span;
}

function node(op: Op, written: Written): Expr {
  const { args } = written;
  if (op === "pow") return power(written);
  if (isExtremum(op) && args.length === 1) return node("amax", written);
  if (isExtremum(op) && args.length > 2) return args.reduce((left, right) => call(op, left, right));
  if (!takes(op, args)) throw wrongCount(arity[op], written);
  return call(op, ...args);
}

// u ** 0.5 is sqrt(u); every other power is whole.
function power({ args, span }: Written): Expr {
  if (!takes("pow", args)) throw wrongCount(2, { spelled: "**", args, span });
  const [base, exponent] = args;
  const value = literalValue(exponent);
  if (value === 0.5) return call("sqrt", base);
  if (value !== undefined && Number.isInteger(value) && Math.abs(value) <= largestPower) {
    const whole = num(String(Math.abs(value)));
    return call("pow", base, value < 0 ? call("neg", whole) : whole);
  }
  throw new FormulaError(
    `A power takes a whole number up to ${largestPower}, such as x ** 2. Write sqrt(x) for a root, exp(x) for e ** x.`,
    span.start,
    span.end,
  );
}

function literalValue(expr: Expr): number | undefined {
  if (expr.tag === "num") return numberOf(expr);
  if (expr.tag === "call" && expr.op === "neg") {
    const value = literalValue(expr.args[0]);
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
    `“${spelled}” is not a function that formulas know. They know ${functionsKnown().join(", ")}.`,
    span.start,
    span.start + spelled.length,
  );
}

function wrongCount(count: number, { spelled, args, span }: Written): FormulaError {
  return new FormulaError(
    `${spelled} takes ${count} argument${count === 1 ? "" : "s"}, not ${args.length}.`,
    span.start,
    span.end,
  );
}

const isExtremum = (op: Op): op is "maximum" | "minimum" => op === "maximum" || op === "minimum";

const largestPower = 400;
