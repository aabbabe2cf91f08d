// Arithmetic of numbers and of constants, as Python 3 works it out.
import type { Arithmetic, Expression, Literal } from "./syntax.ts";
import type { Offsets } from "../source/offsets.ts";

/** The result of two operands, deferred until their names are known; undefined if they are not constants. */
export function joined(
  operator: string,
  [left, right]: readonly [Expression, Expression],
  place: Offsets & { readonly text: string },
): Literal | Arithmetic | undefined {
  if (!(operator in operations) || !isConstant(left) || !isConstant(right)) return undefined;
  const { text, start, end } = place;
  if (left.tag !== "literal" || right.tag !== "literal")
    return { tag: "arithmetic", operator, left, right, text, start, end };
  const found = computed(operator, left, right);
  return found && { tag: "literal", ...found, text, start, end };
}

/** A constant with its text, and what is computed from constants. */
type Operand = Pick<Literal, "text" | "isRoundedBefore3"> & { readonly value: unknown };
type Result = Pick<Literal, "isRoundedBefore3"> & { readonly value: number };

/** Undefined if Python raises an exception, if finite numbers overflow, or if the result is NaN. */
export function computed(operator: string, left: Operand, right: Operand): Result | undefined {
  const operation = operations[operator];
  if (typeof left.value !== "number" || typeof right.value !== "number") return undefined;
  const value = operation?.(left.value, right.value);
  if (value === undefined || Number.isNaN(value)) return undefined;
  const isFromFinite = Number.isFinite(left.value) && Number.isFinite(right.value);
  if (!Number.isFinite(value) && isFromFinite) return undefined;
  const isRounded =
    [left, right].some((one) => one.isRoundedBefore3) ||
    (operator === "/" && !Number.isInteger(value) && isWhole(left) && isWhole(right));
  return { value, ...(isRounded && { isRoundedBefore3: true }) };
}

/** Whether it may be a whole number of Python: 3, but neither 3.0 nor 3e0. */
const isWhole = ({ value, text }: Operand): boolean =>
  Number.isInteger(value) && !/\d(?:\.|[eE][-+\d])/.test(text);

/** Numbers by the names that modules such as `math` and `numpy` have for them. */
export const moduleConstants: Readonly<Record<string, number>> = {
  e: Math.E,
  inf: Infinity,
  pi: Math.PI,
};

/** In capitals, as Python code names what does not change. */
export const isConstantName = (name: string): boolean => /^[A-Z_][A-Z0-9_]*$/.test(name);

const isConstant = (of: Expression): boolean =>
  (of.tag === "literal" && typeof of.value === "number") ||
  of.tag === "arithmetic" ||
  (of.tag === "name" && isConstantName(of.text)) ||
  (of.tag === "member" && (isConstantName(of.text) || Object.hasOwn(moduleConstants, of.text))) ||
  (of.tag === "call" && of.callee.tag === "name" && of.callee.text === "float");

const operations: Readonly<Record<string, (left: number, right: number) => number | undefined>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "//": (left, right) =>
    Number.isSafeInteger(left) && Number.isSafeInteger(right)
      ? Math.floor(left / right)
      : undefined,
  "**": (left, right) => left ** right,
};
