// The formula of what an own function computes: its library functions in the vocabulary of formulas.
import { call, name, num, type Expr } from "../../expr/expr.ts";
import {
  isVariable,
  type Apply,
  type TreeArgument,
  type Tree,
} from "../../python/functions/tree.ts";
import type { Op } from "../../expr/arity.ts";
import { namesIn } from "../../expr/substitute.ts";
import type { OpWith } from "../../expr/table.ts";
import { knownFormula, type VersionOf } from "./knownFormula.ts";
import { computed, powerOf } from "./operations.ts";
import type { FormulaArguments } from "./placed.ts";
import { ownProperty } from "../../ownProperty.ts";

export interface Written {
  readonly formula: Expr;
  /** Whether a function of an array library, and not arithmetic alone, works on the array. */
  readonly isOfArrays: boolean;
}

/** Undefined where a function is not known, or works on more than one number. `upstream` is the gradient of the output. */
export function asFormula(tree: Tree, versionOf: VersionOf): Written | undefined {
  const known = new Map<Tree, Expr | undefined>();
  let isOfArrays = false;

  function of(one: Tree): Expr | undefined {
    if (known.has(one)) return known.get(one);
    const found = written(one);
    known.set(one, found);
    return found;
  }

  function written(one: Tree): Expr | undefined {
    switch (one.tag) {
      case "number":
        return literal(one.text);
      case "input":
        return name("x");
      case "upstream":
        return name(upstream);
      case "parameter":
        return isName(one.name) ? name(one.name) : undefined;
      case "apply":
        return applied(one);
    }
  }

  function applied(one: Apply): Expr | undefined {
    const { of: function_, arguments: given } = one;
    if (!/[\w)]$/.test(function_) || function_ === "neg" || function_ === "not")
      return operator(one);
    if (given.length === 0) return constantOf(function_);
    const takesArray = isVariable(one);
    const root = /^(\w*)\./.exec(function_)?.[1];
    if (root === undefined || (takesArray && !libraries.has(root))) return undefined;
    const all = givenTo(given);
    const own = one.made === undefined && all ? computed(function_, all) : undefined;
    const result = own ?? knownFormula(one, of, versionOf);
    if (takesArray && result !== undefined) isOfArrays = true;
    return result;
  }

  function operator({ of: sign, arguments: given }: Apply): Expr | undefined {
    const all = givenTo(given);
    const [u, v] = all?.places ?? [];
    if (u === undefined) return undefined;
    if (v === undefined) return sign === "neg" ? call("neg", u) : undefined;
    if (sign === "**") return powerOf(u, v);
    const op = ownProperty(operators, sign);
    if (op === "mul" && [u, v].some(isCondition)) isOfArrays = true;
    return op && call(op, u, v);
  }

  /** Undefined where a flag or a text is among them. */
  function givenTo(all: readonly TreeArgument[]): FormulaArguments | undefined {
    const places: Expr[] = [];
    const names = new Map<string, Expr>();
    for (const { name: key, value } of all) {
      if (value.tag === "literal" && value.value === null && key !== undefined) continue;
      const found = value.tag === "literal" ? undefined : of(value);
      if (found === undefined) return undefined;
      if (key === undefined) places.push(found);
      else names.set(key, found);
    }
    return { places, names };
  }

  const formula = of(tree);
  return formula && { formula, isOfArrays };
}

/** The number that Python reads: a literal beyond doubles is no number there, or 0. */
function literal(text: string): Expr | undefined {
  const read = Math.abs(Number(text));
  return Number.isFinite(read) ? num(read === 0 ? "0" : text) : undefined;
}

/** Of arrays alone a comparison is a number: `x * (x > 0)`. */
const isCondition = (of: Expr): boolean =>
  of.tag === "call" && conditions.has(of.op) && namesIn(of).includes("x");

function constantOf(path: string): Expr | undefined {
  if (/\.pi$/.test(path)) return name("pi");
  return /\.e$/.test(path) ? call("exp", num("1")) : undefined;
}

/** A name that has a meaning of its own in formulas would be read as that. */
const isName = (text: string): boolean => !reserved.has(text) && /^[A-Za-z]\w{0,39}$/.test(text);

export const upstream = "upstream";
const reserved: ReadonlySet<string> = new Set(["x", "y", "pi", upstream]);

const conditions: ReadonlySet<Op> = new Set<Op>(["lt", "le", "gt", "ge"]);

const operators: Readonly<Record<string, OpWith<2>>> = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "div",
  "<": "lt",
  "<=": "le",
  ">": "gt",
  ">=": "ge",
  "==": "eq",
  "!=": "ne",
  "&": "and",
  "|": "or",
};

/** The first parts of their canonical paths; the methods of arrays have none. */
const libraries: ReadonlySet<string> = new Set([
  "",
  "numpy",
  "torch",
  "tf",
  "keras",
  "jax",
  "scipy",
  "theano",
  "paddle",
  "mlx",
  "cupy",
  "tinygrad",
  "autograd",
  "flax",
]);
