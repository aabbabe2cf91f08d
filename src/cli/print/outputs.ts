import { numbersIn, type Evaluation, type EvaluationOptions } from "../../meaning/evaluation.ts";
import { reasonForNoValue } from "../../meaning/findings.ts";
import { narrowAlong } from "../../meaning/narrowing.ts";
import { refusedAnyway, type Axes } from "../../catalogue/axes.ts";
import type { Choice } from "../../catalogue/request.ts";
import { vectorEvaluator } from "../../numeric/vector/vector.ts";

/** How inputs lie in memory, row-major, and the axis that a vector activation acts along. */
export type AxisLayout = Pick<Extract<Axes, { kind: "along" }>, "shape" | "axis">;

/** Why the code has no outputs, be it values or slopes; what is documented has some for every call that is taken. */
export const withoutValue = (choice: Choice, { of }: EvaluationOptions): string | undefined =>
  (of === "implemented" ? reasonForNoValue(choice) : undefined) ?? refusedAnyway(choice);

/** One output for each input; a vector activation takes the inputs as one axis unless a layout is given. */
export const outputsOver =
  (choice: Choice, { formula, value }: Evaluation, options: EvaluationOptions) =>
  (
    xs: readonly number[],
    layout: AxisLayout = { shape: [xs.length], axis: -1 },
  ): readonly number[] => {
    if (choice.entry.over === "element") return xs.map(value);
    const arithmetic = { ...options, narrow: narrowAlong(choice, isLast(layout)) };
    const over = vectorEvaluator(formula, arithmetic, numbersIn(choice.parameters));
    return over(xs, layout.shape, layout.axis);
  };

const isLast = ({ shape, axis }: AxisLayout): boolean => axis === -1 || axis === shape.length - 1;
