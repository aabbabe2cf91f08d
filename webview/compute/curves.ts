import type { Expr } from "../../src/expr/expr.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import { narrowOf } from "../../src/meaning/narrowing.ts";
import type { Quantity } from "../plot/frame.ts";
import type { FacetId } from "../state/state.ts";
import type { ShownFunction } from "../state/subject.ts";

/** A tree to compute, or whose derivative to compute, and the numbers in it. */
export interface Computable {
  readonly expr: Expr;
  readonly computes?: "itself" | "derivative";
  readonly numbers: Readonly<Record<string, number>>;
  /** What is computed instead of the tree where a framework's code runs in 16 bits. */
  readonly narrow?: NarrowCode | undefined;
}

/** A value or a slope, rounded in between as the framework rounds it. */
export interface NarrowCode {
  readonly choice: Choice;
  readonly of: FacetId;
  readonly quantity: "value" | "slope";
}

/** One curve to compute, whose it is, and how it is drawn. */
export interface Curve extends Computable {
  readonly subject: ShownFunction;
  readonly label: string;
  readonly quantity: Quantity;
  readonly colour: number;
}

/**
 * The curves of all subjects that have one. A single subject gets a colour for each quantity;
 * of several, each has its own colour and dashes tell the quantities apart.
 */
export function curvesOf(
  subjects: readonly ShownFunction[],
  of: FacetId,
  quantities: readonly Quantity[],
): readonly Curve[] {
  const alone = subjects.length === 1;
  return subjects.flatMap((subject) =>
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
              colour: alone ? colourOf[quantity] : subject.colour,
              expr,
              computes: quantity === "curvature" ? "derivative" : "itself",
              numbers: subject.numbers,
              narrow: narrowCode(subject, of, quantity),
            },
          ];
        }),
  );
}

/** Undefined in float32, and for a curvature, which no framework computes. */
function narrowCode(
  { choice }: ShownFunction,
  of: FacetId,
  quantity: Quantity,
): NarrowCode | undefined {
  const isNarrow = narrowOf(choice) !== undefined;
  return isNarrow && quantity !== "curvature" ? { choice, of, quantity } : undefined;
}

/** The tree of a quantity, for a curvature its slope; undefined where the framework has no gradient. */
function treeOf({ formula, slope }: ShownFunction[FacetId], quantity: Quantity): Expr | undefined {
  if (quantity === "value") return formula;
  return slope.kind === "none" ? undefined : slope.expr;
}

const colourOf: Readonly<Record<Quantity, number>> = { value: 0, slope: 1, curvature: 2 };
