import type { App } from "../app.ts";
import { compute, type Computed } from "../compute.ts";
import { curvesOf } from "../curves.ts";
import type { State } from "../state.ts";
import { fullName, subjectsOf } from "../subject.ts";
import { fit } from "./fit.ts";
import type { Frame, Line } from "./frame.ts";
import { landmarked, marksOf, turnsOf, type Landmarked } from "./landmarked.ts";
import { sample, showsSteps } from "./sampling.ts";

export interface Drawn {
  readonly frame: Frame;
  readonly by: Computed["by"];
  /** Why the graphics processor did not compute, although it is there; empty otherwise. */
  readonly failure: string;
  /** The names of the functions in it. */
  readonly names: string;
  /** What is marked on the curves. */
  readonly landmarks: readonly Landmarked[];
}

/** Computes one whole frame for a state. */
export async function drawFrame(app: App, state: State, columns: number): Promise<Drawn> {
  const subjects = subjectsOf(state.selection);
  const curves = curvesOf(subjects, state.of, state.quantities);
  const landmarks = await landmarked(app, subjects, state.of);
  const marks = marksOf(landmarks, (subject) => subjects.indexOf(subject));
  const inputs = sample(state.window, columns, state.scales.x, marks.kinks);
  const { values, by, failure } = await compute(app, curves, { inputs, form: state.form });
  const lines = curves.map(({ subject, label, quantity, colour }, index): Line => {
    const own = landmarks.find((one) => one.subject === subject)?.landmarks;
    const kinks = quantity === "value" && own !== undefined ? turnsOf(own) : [];
    return { label, quantity, colour, kinks, values: values[index]! };
  });
  const frame: Frame = {
    window: state.window,
    height: fit(values, state.scales.y),
    scales: state.scales,
    inputs,
    lines,
    marks,
    steps: showsSteps(inputs, columns),
  };
  const names = subjects.map(fullName).join(", ");
  return { frame, by, failure, names, landmarks };
}
