import type { Expr } from "../../../src/expr/expr.ts";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import type { Parameters } from "../../../src/numeric/program/parameters.ts";
import type { Grid } from "../../../src/readings/wgsl/kernel.ts";
import { grid } from "../plane.ts";
import type { Samples } from "./improve.ts";

/** A formula of two inputs at each node of a grid, in emulated float32. */
export function gridValues(expr: Expr, numbers: Parameters, of: Grid): Float32Array {
  const values = new Float32Array(of.nodes ** 2);
  for (let row = 0; row < of.nodes; row += 1) {
    const second = of.low + row * of.step;
    const f = evaluator(expr, "f32", { ...numbers, [of.second]: second });
    for (let column = 0; column < of.nodes; column += 1)
      values[row * of.nodes + column] = f(of.low + column * of.step);
  }
  return values;
}

/** The target where a fit looks at it: along one input at every node, over two at every eighth. */
export function samplesOf(target: Expr, inputs: 1 | 2): Samples {
  const every = inputs === 1 ? 1 : 8;
  const axis = Array.from(
    { length: (grid.nodes - 1) / every + 1 },
    (_, i) => grid.low + i * every * grid.step,
  );
  if (inputs === 1) {
    const f = evaluator(target, "f64", {});
    return { points: axis.map((x) => [x]), values: axis.map((x) => f(x)) };
  }
  const points = axis.flatMap((x2) => axis.map((x1) => [x1, x2] as const));
  const valueAt = (x1: number, x2: number): number =>
    evaluator(target, "f64", { [grid.second]: x2 })(x1);
  return { points, values: points.map(([x1, x2]) => valueAt(x1, x2)) };
}
