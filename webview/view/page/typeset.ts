import type { Expr } from "../../../src/expr/expr.ts";
import { toLatex } from "../../../src/readings/latex.ts";
import { mathml, type Markup } from "./mathml.ts";

/** The line f(x) = formula as MathML; undefined if it nests too deeply to be read, or to be laid out at once. */
export function typeset(formula: Expr): Markup | undefined {
  const markup = mathml(`f\\left(x\\right) = ${toLatex(formula)}`);
  return depthOf(markup) > maxDepth ? undefined : markup;
}

const depthOf = ({ children }: Markup): number =>
  children.reduce(
    (depth, child) => (typeof child === "string" ? depth : Math.max(depth, 1 + depthOf(child))),
    1,
  );

/** Three times as deep as the deepest formula of the catalogue. A fraction within a fraction is two levels deeper. */
const maxDepth = 60;
