import { derivative } from "../src/expr/derivative.ts";
import type { Expr } from "../src/expr/expr.ts";
import { simplify } from "../src/expr/simplify.ts";
import type { Quantity } from "./plot/frame.ts";
import type { Facet } from "./state.ts";
import type { Subject } from "./subject.ts";

/** A tree to compute, and the numbers in it. */
export interface Computable {
  readonly expr: Expr;
  readonly numbers: Readonly<Record<string, number>>;
}

/** One curve to compute, whose it is, and how it is drawn. */
export interface Curve extends Computable {
  readonly subject: Subject;
  readonly label: string;
  readonly quantity: Quantity;
  readonly colour: number;
}

/**
 * The curves of all subjects that have one. A single subject gets a colour for each quantity;
 * of several, each has its own colour and dashes tell the quantities apart.
 */
export function curvesOf(
  subjects: readonly Subject[],
  of: Facet,
  quantities: readonly Quantity[],
): readonly Curve[] {
  const alone = subjects.length === 1;
  return subjects.flatMap((subject, index) =>
    subject.over === "vector"
      ? []
      : quantities.flatMap((quantity) => {
          const expr = treeOf(subject[of], quantity);
          if (expr === undefined) return [];
          const label =
            subject.place === "" ? subject.title : `${subject.title} (${subject.place})`;
          return [
            {
              subject,
              label,
              quantity,
              colour: alone ? colourOf[quantity] : index,
              expr,
              numbers: subject.numbers,
            },
          ];
        }),
  );
}

/** The tree of a quantity; undefined where the framework has no gradient. */
function treeOf({ formula, slope }: Subject[Facet], quantity: Quantity): Expr | undefined {
  if (quantity === "value") return formula;
  if (slope.kind === "none") return undefined;
  return quantity === "slope" ? slope.expr : slopeOfSlope(slope.expr);
}

function slopeOfSlope(slope: Expr): Expr {
  const known = second.get(slope) ?? simplify(derivative(slope, "x"));
  second.set(slope, known);
  return known;
}

const second = new WeakMap<Expr, Expr>();

const colourOf: Readonly<Record<Quantity, number>> = { value: 0, slope: 1, curvature: 2 };
