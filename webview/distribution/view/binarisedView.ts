import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { compute } from "../../compute/compute.ts";
import { curvesOf, type Curve } from "../../compute/curves.ts";
import { binarised, expectedOnes, seedIn } from "../binarised.ts";
import { latest } from "../../time/latest.ts";
import { landmarked, type Landmarked } from "../../plot/landmarked.ts";
import { spreads } from "../../plot/axes/scale.ts";
import { onThemeChange } from "../../plot/chart/theme.ts";
import type { State } from "../../state/state.ts";
import { subjectsOf } from "../../state/subject.ts";
import { binarisedPicture, type BinarisedStrip } from "./binarisedPicture.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { showsFailure } from "../../view/parts/showsFailure.ts";
import { button, captioned, setValue, textField } from "../../view/parts/controls/controls.ts";
import { elementAt } from "../../../src/required.ts";
import { watchParts } from "../../state/watchParts.ts";

/** What stochastic binarisation makes of the functions whose values are probabilities: a sampled picture of each. */
export function binarisedView(app: App): HTMLElement {
  const { state, say } = app;
  let seed = 1;
  const body = element("div", { class: "strips" });
  const fold = element("details", { class: "table", id: "binarised" });
  const problem = element("p", { class: "complaint", attributes: { role: "alert" } });
  const draw = latest<Computed>(
    async (now) => fillWith(body, ...(await pictures(app, now, seed))),
    showsFailure(app, body),
  );
  const drawOpen = (now: Computed): void => {
    if (fold.open && now.view === "plot") draw(now);
  };
  const redraw = (): void => drawOpen(state.now());
  const field = textField(say("seed"), { text: String(seed), id: "seed" }, (text) => {
    const read = seedIn(text);
    problem.textContent = read === undefined ? say("notASeed") : "";
    field.classList.toggle("wrong", read === undefined);
    if (read === undefined || read === seed) return;
    seed = read;
    redraw();
  });
  const again = button(say("drawAgain"), () => {
    seed = (seed + 1) % 2 ** 32;
    setValue(field, String(seed));
    redraw();
  });
  fold.addEventListener("toggle", redraw);
  watchParts(state, computedParts, drawOpen);
  onThemeChange(redraw);
  fold.append(
    element("summary", {}, say("binarised")),
    element("p", { class: "hint wide" }, say("binarisedHint")),
    element("div", { class: "order" }, captioned(say("seed"), field), again),
    problem,
    body,
  );
  return fold;
}

const computedParts = ["view", "selection", "of", "form", "window", "scales"] as const;
type Computed = Pick<State, (typeof computedParts)[number]>;

/** For each function its picture, or why it has no picture. */
async function pictures(app: App, state: Computed, seed: number): Promise<readonly Child[]> {
  const subjects = subjectsOf(state.selection);
  const curves = curvesOf(subjects, state.of, ["value"]);
  const landmarks = await landmarked(app, subjects, state.of);
  const drawable = curves.filter((curve) => refusal(app, curve, landmarks) === undefined);
  const shown = drawable.slice(0, maxPictures);
  const inputs = inputsOf(state);
  const { values } = await compute(app, shown, { inputs, form: state.form });
  const strips = shown.map((curve, index): BinarisedStrip => {
    const probabilities = elementAt(values, index);
    return {
      label: curve.label,
      colour: curve.colour,
      inputs,
      probabilities,
      pixels: binarised(probabilities, rows, seed),
      expected: expectedOnes(probabilities, rows),
    };
  });
  return [
    ...strips.map((strip) => binarisedPicture(app, strip)),
    ...curves.map((curve) => {
      const reason = refusal(app, curve, landmarks);
      return reason === undefined ? undefined : element("p", {}, reason);
    }),
  ];
}

/** Why a function's values are no probabilities; undefined when they are. */
function refusal(
  { say }: App,
  { subject, label }: Curve,
  landmarks: readonly Landmarked[],
): string | undefined {
  const range = landmarks.find((one) => one.subject === subject)?.landmarks.range;
  if (range === undefined) return say("unknownProbability", label);
  const [low, high] = [range.low.value, range.high.value];
  return low >= 0 && high <= 1
    ? undefined
    : say("notProbability", label, formatNumber(low), formatNumber(high));
}

/** One input for the middle of each column of the window. */
function inputsOf({ window, scales }: Computed): Float32Array<ArrayBuffer> {
  const { place, value } = spreads[scales.x];
  const [from, to] = [place(window.low), place(window.high)];
  return Float32Array.from({ length: columns }, (_, column) =>
    value(from + ((to - from) * (column + 0.5)) / columns),
  );
}

const columns = 240;
const rows = 40;

/** More pictures than these nobody compares by eye. */
const maxPictures = 6;
