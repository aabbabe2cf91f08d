// Where a curve can be dragged to change a parameter, found by trying what the parameter moves.
import type { Expr } from "../../../src/expr/expr.ts";
import { evaluator } from "../../../src/numeric/arithmetic/evaluate.ts";
import type { PlotFrame } from "../frame.ts";

export interface Handle {
  /** The parameter's name. */
  readonly name: string;
  /** `across`: the curve bends or jumps at the parameter, or at its negative. `up`: the parameter lifts the curve at `x`. */
  readonly moves: "across" | "up";
  readonly sign: 1 | -1;
  readonly x: number;
}

/** A formula of `x`, and the numbers of its parameters. */
export interface Graph {
  readonly formula: Expr;
  readonly numbers: Readonly<Record<string, number>>;
}

/** One handle for each of the parameters that can be seen at work in the picture. */
export function handlesOf(
  graph: Graph,
  names: readonly string[],
  { window, height }: Pick<PlotFrame, "window" | "height">,
): readonly Handle[] {
  const taken: number[] = [];
  return names.flatMap((name) => {
    const handle = acrossHandle(graph, name) ?? upHandle(graph, name, { window, height, taken });
    if (handle !== undefined) taken.push(handle.x);
    return handle === undefined ? [] : [handle];
  });
}

/** The value of the parameter that brings the curve to the point; undefined where none does. */
export function valueFor(
  graph: Graph,
  { name, moves, sign, x }: Handle,
  point: { readonly x: number; readonly y: number },
): number | undefined {
  if (moves === "across") return sign * point.x;
  let value = graph.numbers[name] ?? NaN;
  // Newton's method, with a difference for the slope. Most parameters are factors, for which one step is exact.
  for (let step = 0; step < 12; step += 1) {
    const off = valueWith(graph, name, value)(x) - point.y;
    const slope = influence(graph, name, value)(x);
    if (!Number.isFinite(off) || !(Math.abs(slope) > 1e-9)) return undefined;
    if (Math.abs(off) < 1e-9) break;
    value -= off / slope;
  }
  return value;
}

/** The curve's height above an input. */
export const heightAt = ({ formula, numbers }: Graph, x: number): number =>
  evaluator(formula, "f64", numbers)(x);

/** The parameter, if the curve bends or jumps there, and the bend goes along with it. */
function acrossHandle(graph: Graph, name: string): Handle | undefined {
  const value = graph.numbers[name] ?? NaN;
  const h = stepFor(value);
  const [now, moved] = [valueWith(graph, name, value), valueWith(graph, name, value + h)];
  const bends = (f: (x: number) => number, at: number): boolean =>
    Math.abs(f(at + h / 10) - 2 * f(at) + f(at - h / 10)) > 1e-2 * (h / 10);
  const sign = ([1, -1] as const).find(
    (one) =>
      bends(now, one * value) && bends(moved, one * (value + h)) && !bends(moved, one * value),
  );
  return sign === undefined ? undefined : { name, moves: "across", sign, x: sign * value };
}

interface Room extends Pick<PlotFrame, "window" | "height"> {
  /** Where other handles are. */
  readonly taken: readonly number[];
}

/** Where in sight the parameter moves the curve most. */
function upHandle(graph: Graph, name: string, { window, height, taken }: Room): Handle | undefined {
  const value = graph.numbers[name] ?? NaN;
  const width = window.high - window.low;
  const places = Array.from(
    { length: sampleCount },
    (_, index) => window.low + width * (0.1 + (0.8 * index) / (sampleCount - 1)),
  ).filter((x) => taken.every((other) => Math.abs(other - x) > 0.12 * width));
  const f = valueWith(graph, name, value);
  const moved = influence(graph, name, value);
  const found = places
    .filter((x) => f(x) >= height.low && f(x) <= height.high)
    .map((x) => ({ x, by: Math.abs(moved(x)) }))
    .reduce((best, one) => (one.by > best.by ? one : best), { x: NaN, by: 1e-3 });
  return Number.isNaN(found.x) ? undefined : { name, moves: "up", sign: 1, x: found.x };
}

const valueWith = ({ formula, numbers }: Graph, name: string, value: number) =>
  evaluator(formula, "f64", { ...numbers, [name]: value });

/** How much the curve rises for each unit of the parameter. */
function influence(graph: Graph, name: string, value: number): (x: number) => number {
  const h = stepFor(value);
  const [above, below] = [valueWith(graph, name, value + h), valueWith(graph, name, value - h)];
  return (x) => (above(x) - below(x)) / (2 * h);
}

const stepFor = (value: number): number => 1e-3 * Math.max(1, Math.abs(value));
const sampleCount = 25;
