import type { App } from "../app.ts";
import { compute, computeGrid } from "../compute/compute.ts";
import { curvesOf } from "../compute/curves.ts";
import { landmarked, turnsOf } from "../plot/landmarked.ts";
import type { State } from "../state/state.ts";
import { subjectsOf, type ShownFunction } from "../state/subject.ts";
import { fieldOf } from "./field.ts";
import { gateOf } from "./painters/gate.ts";
import { grid, lineOf, sums } from "./plane.ts";
import type { Shown } from "./shown.ts";
import { elementAt } from "../../src/required.ts";
import type { Expr } from "../../src/expr/expr.ts";

/**
 * One unit of a network over its two inputs, f(w₁x₁ + w₂x₂ + b), with the lines where f bends or jumps; a gate over
 * the two parts of its axis.
 */
export async function showUnit(
  app: App,
  { selection, of, form, scene }: Pick<State, "selection" | "of" | "form" | "scene">,
): Promise<Shown> {
  const [subject] = subjectsOf(selection);
  if (subject === undefined) return { kind: "nothing", sentence: app.say("nothingChosen") };
  const gate = subject.over === "vector" ? gateOf(subject[of].formula) : undefined;
  if (gate !== undefined) return showGate(app, subject, gate);
  const [curve] = curvesOf([subject], of, ["value"]);
  if (curve === undefined) return { kind: "nothing", sentence: app.say("overAxis", subject.title) };
  const [marks, { values, by, failure }] = await Promise.all([
    landmarked(app, [subject], of),
    compute(app, [curve], { inputs: sums(scene.weights), form }),
  ]);
  const lines = marks
    .flatMap(({ landmarks }) => turnsOf(landmarks))
    .map((kink) => lineOf(scene.weights, kink))
    .filter((line) => line !== undefined);
  return {
    kind: "plane",
    title: subject.title,
    field: fieldOf(elementAt(values, 0)),
    rules: lines.map((ends) => ({ kind: "kink", ends })),
    unmarked: marks.some(({ isLate }) => isLate),
    labels: [],
    by,
    failure,
  };
}

async function showGate(app: App, { title, numbers }: ShownFunction, expr: Expr): Promise<Shown> {
  const { values, by, failure } = await computeGrid(app, { expr, numbers }, grid);
  return {
    kind: "plane",
    title,
    field: fieldOf(elementAt(values, 0)),
    rules: [],
    unmarked: false,
    labels: [],
    isGate: true,
    by,
    failure,
  };
}
