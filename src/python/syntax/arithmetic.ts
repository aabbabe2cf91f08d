// Arithmetic of numbers and of constants, as Python 3 works it out.
import type { Arithmetic, Expression, Literal, Span } from "./syntax.ts";

/** What two operands come to, or stand for until their names are known; undefined where they are no constants. */
export function joined(
  operator: string,
  [left, right]: readonly [Expression, Expression],
  place: Span & { readonly text: string },
): Literal | Arithmetic | undefined {
  if (!(operator in operations) || !isConstant(left) || !isConstant(right)) return undefined;
  const { text, start, end } = place;
  if (left.tag !== "literal" || right.tag !== "literal")
    return { tag: "arithmetic", operator, left, right, text, start, end };
  const value = computed(operator, left.value, right.value);
  return value === undefined ? undefined : { tag: "literal", value, text, start, end };
}

/** Undefined where Python raises an exception, or gives no finite number. */
export function computed(operator: string, left: unknown, right: unknown): number | undefined {
  const operation = operations[operator];
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  const value = operation?.(left, right);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** In capitals, as Python code names what does not change. */
export const isConstantName = (name: string): boolean => /^[A-Z_][A-Z0-9_]*$/.test(name);

const isConstant = (of: Expression): boolean =>
  (of.tag === "literal" && typeof of.value === "number") ||
  of.tag === "arithmetic" ||
  (of.tag === "name" && isConstantName(of.text));

const operations: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "**": (left, right) => left ** right,
};
