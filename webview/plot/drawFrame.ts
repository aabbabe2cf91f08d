import type { Shape } from "../../src/present/shape.ts";
import type { App } from "../app.ts";
import { compute, type Computed } from "../compute.ts";
import { curvesOf } from "../curves.ts";
import { remembered } from "../remembered.ts";
import type { State } from "../state.ts";
import { subjectsOf, type Subject } from "../subject.ts";
import { fit } from "./fit.ts";
import type { Frame, Line, Marks } from "./frame.ts";
import { sample, showsSteps } from "./sampling.ts";

export interface Drawn {
  readonly frame: Frame;
  readonly by: Computed["by"];
  /** Why the graphics processor did not compute, although it is there; empty otherwise. */
  readonly failure: string;
  /** The names of the functions in it. */
  readonly names: string;
}

/** Computes one whole frame for a state. */
export async function drawFrame(app: App, state: State, columns: number): Promise<Drawn> {
  const subjects = subjectsOf(state.selection);
  const curves = curvesOf(subjects, state.of, state.quantities);
  const marked = await marksOf(app, subjects, state);
  const inputs = sample(state.window, columns, state.scales.x, marked.kinks);
  const { values, by, failure } = await compute(app, curves, { inputs, form: state.form });
  const lines = await Promise.all(
    curves.map(async ({ subject, label, quantity, colour }, index): Promise<Line> => {
      const kinks = quantity === "value" ? turnsOf(await shapeOf(app, subject, state.of)) : [];
      return { label, quantity, colour, kinks, values: values[index]! };
    }),
  );
  const frame: Frame = {
    window: state.window,
    height: fit(values, state.scales.y),
    scales: state.scales,
    inputs,
    lines,
    marks: marked,
    steps: showsSteps(inputs, columns),
  };
  return {
    frame,
    by,
    failure,
    names: subjects.map(({ title, place }) => `${title} ${place}`.trim()).join(", "),
  };
}

/** The kinks of all functions on show, and the flat stretches of the one in focus. */
export async function marksOf(
  app: App,
  subjects: readonly Subject[],
  { of }: Pick<State, "of">,
): Promise<Marks> {
  const drawn = subjects.filter(({ over }) => over === "element");
  const all = await Promise.all(drawn.map((subject) => shapeOf(app, subject, of)));
  return {
    kinks: all.flatMap(turnsOf),
    flat: all.length === 1 ? all[0]!.flat : [],
  };
}

const turnsOf = ({ kinks, jumps }: Shape): readonly number[] => [...kinks, ...jumps];

const shapeOf = ({ lab }: App, subject: Subject, of: State["of"]): Promise<Shape> =>
  shapes(subject[of].formula, JSON.stringify(subject.numbers), () =>
    lab.call("shape", subject[of].formula, subject.numbers),
  );

const shapes = remembered<Promise<Shape>>();
