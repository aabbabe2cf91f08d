// What a function of a document computes, as a tree of the library functions that it calls.
import { perObject } from "../../memo.ts";

/** Parts that occur several times are shared. */
export type Tree =
  | { readonly tag: "number"; readonly text: string }
  /** The array that the function is given. */
  | { readonly tag: "input" }
  /** In the body of a gradient: the gradient of the output. */
  | { readonly tag: "upstream" }
  /** A parameter of the function. */
  | { readonly tag: "parameter"; readonly name: string }
  | Apply;

/** A function of a library, an operator such as "+", or a constant of a module, which takes nothing. */
export interface Apply {
  readonly tag: "apply";
  /** The canonical path, the operator, or the name of a method with a dot before it: ".sigmoid". */
  readonly of: string;
  readonly arguments: readonly TreeArgument[];
  /** Of a layer such as `nn.ReLU6(inplace=True)`: what it was made with. */
  readonly made?: readonly TreeArgument[];
  /** How many nodes it has when it is written out, arguments included. */
  readonly size: number;
}

export interface TreeArgument {
  readonly name: string | undefined;
  readonly value: Tree | TreeLiteral;
}

export interface TreeLiteral {
  readonly tag: "literal";
  readonly value: boolean | string | null;
}

export function apply(
  of: string,
  given: readonly TreeArgument[],
  made?: readonly TreeArgument[],
): Apply {
  const size = [...given, ...(made ?? [])].reduce((sum, { value }) => sum + sizeOf(value), 1);
  return { tag: "apply", of, arguments: given, ...(made && { made }), size };
}

/** An operator between operands. */
export const operation = (of: string, ...operands: readonly Tree[]): Apply =>
  apply(
    of,
    operands.map((value) => ({ name: undefined, value })),
  );

export const sizeOf = (of: Tree | TreeLiteral): number => (of.tag === "apply" ? of.size : 1);

export const number = (text: string): Tree => ({ tag: "number", text });

/** Whether the input, or the gradient of the output, is a part of it. */
export function isVariable(of: Tree | TreeLiteral): boolean {
  if (of.tag !== "apply") return of.tag === "input" || of.tag === "upstream";
  return hasVariable(of);
}

/** Whether it divides whole numbers that may leave a rest: `1 / 3`, `1 / n`. */
export function hasFraction(of: Tree | TreeLiteral): boolean {
  if (of.tag !== "apply") return false;
  const [over, under] = of.arguments.map(({ value }) => value);
  const isQuotient = of.of === "/" && over && under && isWhole(over) && isWhole(under);
  return (
    isQuotient || [...of.arguments, ...(of.made ?? [])].some(({ value }) => hasFraction(value))
  );
}

const isWhole = (of: Tree | TreeLiteral): boolean =>
  of.tag === "number"
    ? /^\d+$/.test(of.text)
    : of.tag === "parameter" ||
      (of.tag === "apply" &&
        arithmetic.has(of.of) &&
        of.arguments.every(({ value }) => isWhole(value)));
const arithmetic: ReadonlySet<string> = new Set(["+", "-", "*", "/", "neg"]);

const hasVariable = perObject((of: Apply): boolean =>
  of.arguments.some(({ value }) => isVariable(value)),
);

/** Whether a path is a constant of a module: it is a number, whatever the module. */
export const isConstantPath = (path: string): boolean => /^\w+(?:\.\w+)*\.(?:pi|e)$/.test(path);
