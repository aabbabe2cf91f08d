import type { App } from "../app.ts";
import type { Computed } from "../compute/compute.ts";
import { computeInTime } from "../compute/computeInTime.ts";
import { curvesOf, type Curve } from "../compute/curves.ts";
import { plotSeconds } from "../worker/timeouts.ts";
import { fullName, subjectsOf, type ShownFunction } from "../state/subject.ts";
import { fit } from "./axes/fit.ts";
import type { PlotFrame, Line, Quantity } from "./frame.ts";
import { lensOn, narrowIn, type NumberType } from "./lens.ts";
import { lineNames, shortNames } from "./shortNames.ts";
import { landmarked, marksOf, turnsOf, type Landmarked } from "./landmarked.ts";
import type { PictureState } from "./pictureState.ts";
import { sample, showsSteps } from "./axes/sampling.ts";
import { withoutTwins } from "./twins.ts";
import { neededFor, withoutValueless } from "./valueless.ts";
import { distributionFrame } from "../distribution/outflow.ts";
import { elementAt } from "../../src/required.ts";

export interface Drawn {
  readonly frame: PlotFrame;
  readonly by: Computed["by"];
  /** Sentences about what differs from the request. */
  readonly complaints: readonly string[];
  /** The names of the functions in it. */
  readonly names: string;
  /** What is marked on the curves. */
  readonly landmarks: readonly Landmarked[];
}

/** Computes one whole frame for a state. What takes too long is left out, and a sentence names it. */
export async function drawFrame(app: App, state: PictureState, columns: number): Promise<Drawn> {
  const { numberType } = state;
  const { say } = app;
  const subjects = subjectsOf(state.selection, narrowIn(numberType));
  const alone = subjects.length === 1;
  const short = shortNames(subjects);
  const quantities = quantitiesIn(numberType, state.quantities);
  const wanted = curvesOf(subjects, state.of, neededFor(quantities));
  const found = await landmarked(app, subjects, state.of);
  const landmarks = landmarksIn(numberType, found);
  const marks = marksOf(landmarks, ({ colour }) => (alone ? 0 : colour));
  const inputs = sample(
    { window: state.window, scale: state.scales.x, kinks: marks.kinks },
    columns,
  );
  const lens = lensOn(numberType, inputs);
  const task = { inputs: lens.inputs, form: state.form };
  const { values: all, by, failure, curves, late } = await computeInTime(app, wanted, task);
  const values = withoutValueless(curves, all.map(lens.seen));
  const lines = curves.flatMap(({ subject, label, quantity, colour }, index): readonly Line[] => {
    if (!quantities.includes(quantity)) return [];
    const own = landmarks.find((one) => one.subject === subject)?.landmarks;
    const kinks = quantity === "value" && own !== undefined ? turnsOf(own) : [];
    const names = lineNames(short(subject), say(quantity), { quantity, alone });
    const { framework, name } = subject.choice.entry;
    const version = { name: `${framework} ${name}` };
    return [
      { label, ...version, ...names, quantity, colour, kinks, values: elementAt(values, index) },
    ];
  });
  const hills = await distributionFrame(app, state, curves);
  const drawn = lines.map((line) => line.values);
  const height = state.heldHeight ?? fit(drawn, state.scales.y);
  const shown = withoutTwins(lines, height);
  const lead = shown.filter(({ quantity }) => quantity === shown[0]?.quantity);
  const places = new Set(lead.map(({ colour }) => colour));
  const frame: PlotFrame = {
    ...(hills && { hills }),
    window: state.window,
    height,
    scales: state.scales,
    inputs,
    lines: shown,
    marks,
    steps: showsSteps(inputs, columns),
    stairs: numberType !== "float32" || showsSteps(inputs, columns),
  };
  const isDrawn = (one: Curve["subject"]): boolean =>
    late.every(({ subject }) => subject !== one) || curves.some(({ subject }) => subject === one);
  const names = subjects.filter(isDrawn).map(fullName).join(", ");
  return {
    frame,
    by,
    complaints: complaintsOf(app, { failure, late, landmarks, subjects }),
    names,
    landmarks: alone ? landmarks : landmarks.filter(({ subject }) => places.has(subject.colour)),
  };
}

/** A table has no slope. */
const quantitiesIn = (type: NumberType, quantities: readonly Quantity[]): readonly Quantity[] =>
  type === "int8" ? quantities.filter((one) => one === "value") : quantities;

/** Where float32 overflows is not where another type does. */
const landmarksIn = (type: NumberType, all: readonly Landmarked[]): readonly Landmarked[] =>
  type === "float32"
    ? all
    : all.map((one) => ({ ...one, landmarks: { ...one.landmarks, overflows: [] } }));

interface Shortcomings {
  readonly failure: string;
  readonly late: readonly Curve[];
  readonly landmarks: readonly Landmarked[];
  readonly subjects: readonly ShownFunction[];
}

function complaintsOf(
  { say }: App,
  { failure, late, landmarks, subjects }: Shortcomings,
): readonly string[] {
  // If no function has a curve, the view explains why in place of the curves.
  const curveless = subjects.some(({ over }) => over === "element")
    ? subjects.filter(({ over }) => over === "vector")
    : [];
  const missing = late.map(({ label, quantity }) => `${label} (${say(quantity)})`);
  const bare = landmarks.filter(({ isLate }) => isLate).map(({ subject }) => fullName(subject));
  return [
    ...curveless.map(({ title }) => say("overAxis", title)),
    failure === "" ? "" : say("gpuFailed", failure),
    missing.length === 0 ? "" : say("notDrawn", plotSeconds, missing.join(", ")),
    bare.length === 0 ? "" : say("notMarked", plotSeconds, bare.join(", ")),
  ].filter((sentence) => sentence !== "");
}
