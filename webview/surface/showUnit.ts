import type { App } from "../app.ts";
import { compute } from "../compute.ts";
import { curvesOf } from "../curves.ts";
import { landmarked, turnsOf } from "../plot/landmarked.ts";
import type { State } from "../state.ts";
import { subjectsOf } from "../subject.ts";
import { fieldOf } from "./field.ts";
import { lineOf, sums } from "./plane.ts";
import type { Shown } from "./shown.ts";
import { elementAt } from "../../src/required.ts";

/** One unit of a network over its two inputs, f(w₁x₁ + w₂x₂ + b), with the lines where f bends or jumps. */
export async function showUnit(app: App, { selection, of, form, scene }: State): Promise<Shown> {
  const [subject] = subjectsOf(selection);
  if (subject === undefined) return { kind: "nothing", sentence: app.say("nothingChosen") };
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
