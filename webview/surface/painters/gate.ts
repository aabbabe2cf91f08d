import { actsOverAxis } from "../../../src/expr/overAxis.ts";
import { callOf, name, type Call, type Expr } from "../../../src/expr/expr.ts";
import { inputNames } from "../maxout/maxout.ts";

/**
 * A gate as a formula of two inputs: the two parts of its axis, be they halves or elements in turn. Undefined for
 * a formula that needs more of the axis, as softmax does.
 */
export function gateOf(formula: Expr): Expr | undefined {
  const two = overParts(formula);
  return actsOverAxis(two) ? undefined : two;
}

function overParts(expr: Expr): Expr {
  if (expr.tag !== "call") return expr;
  const part = partOf(expr);
  return part === undefined ? callOf(expr.op, expr.args.map(overParts)) : name(part);
}

/** The input that `split(x, 2, i)` and `every(x, 2, i)` mean. */
function partOf(expr: Call): string | undefined {
  if (expr.op !== "split" && expr.op !== "every") return undefined;
  const [of, parts, part] = expr.args;
  if (of.tag !== "name" || of.name !== "x" || parts.tag !== "num" || part.tag !== "num")
    return undefined;
  return Number(parts.text) === inputNames.length ? inputNames[Number(part.text)] : undefined;
}
