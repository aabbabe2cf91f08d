import type { App } from "../app.ts";
import type { Computable } from "../compute/curves.ts";
import { compute } from "../compute/compute.ts";
import { fit } from "../plot/axes/fit.ts";
import type { Drawn } from "../plot/drawFrame.ts";
import { unmarked, type Line } from "../plot/frame.ts";
import { landmarked, turnsOf } from "../plot/landmarked.ts";
import { sample, showsSteps } from "../plot/axes/sampling.ts";
import type { State } from "../state/state.ts";
import { subjectsOf } from "../state/subject.ts";
import type { FunctionGroup } from "./families.ts";
import { comparedFunctionsOf, type ComparedFunction } from "./comparedFunctions.ts";
import { elementAt } from "../../src/required.ts";
import type { PictureState } from "../plot/pictureState.ts";

/** What is compared in a state. */
export const comparedFunctionsIn = (
  { say }: Pick<App, "say">,
  { selection, of }: Pick<State, "selection" | "of">,
): readonly ComparedFunction[] =>
  comparedFunctionsOf(subjectsOf(selection), of, {
    implemented: say("asComputed"),
    documented: say("asDocumented"),
  });

interface Compared {
  readonly state: PictureState;
  readonly families: readonly FunctionGroup[];
}

/** One frame with the difference of each function from the first; of those that compute the same, one is drawn. */
export async function drawDifferences(
  app: App,
  { state, families }: Compared,
  columns: number,
): Promise<Drawn> {
  const all = await landmarked(app, subjectsOf(state.selection), state.of);
  const kinks = all.flatMap(({ landmarks }) => turnsOf(landmarks));
  const inputs = sample({ window: state.window, scale: state.scales.x, kinks }, columns);
  const { values, by, failure } = await compute(
    app,
    families.map(({ head }) => computable(head)),
    {
      inputs,
      form: state.form,
    },
  );
  const lines = families.slice(1).map(({ label, colour }, index): Line => ({
    label,
    quantity: "value",
    colour,
    values: minus(elementAt(values, index + 1), elementAt(values, 0)),
    kinks: [],
  }));
  return {
    frame: {
      window: state.window,
      height: fit(lines.map(({ values }) => values)),
      scales: { x: state.scales.x, y: "linear" },
      inputs,
      lines,
      marks: unmarked,
      steps: showsSteps(inputs, columns),
      stairs: showsSteps(inputs, columns),
    },
    by,
    complaints: failure === "" ? [] : [app.say("gpuFailed", failure)],
    names: families.map(({ label }) => label).join(", "),
    landmarks: [],
  };
}

export const computable = ({ formula, parameters }: ComparedFunction): Computable => ({
  expr: formula,
  numbers: parameters,
});

/** Two equal infinities differ by nothing. */
const minus = (a: Float32Array, b: Float32Array): Float32Array =>
  a.map((value, index) => (Object.is(value, b[index]) ? 0 : value - elementAt(b, index)));
