import type { App } from "../../app.ts";
import type { Gestures } from "../gestures.ts";
import { windowOn } from "../axes/window.ts";
import type { Scale } from "../axes/scale.ts";
import { quantityIds, turned, type State } from "../../state/state.ts";
import { subjectsOf } from "../../state/subject.ts";
import { watchParts } from "../../state/watchParts.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { lineSample } from "../../view/parts/lineSample.ts";
import { numberTypeField } from "./numberTypeField.ts";
import { rangeFields } from "./rangeFields.ts";
import { button, checkbox, dropdown } from "../../view/parts/controls/controls.ts";

/** What the reader can change about the plot, apart from the function's own parameters. */
export function plotSettings(app: App, gestures: Gestures): HTMLElement {
  const { say } = app;
  const shown = element("div", { class: "group" });
  const meaning = element("div", { class: "group" });
  const draw = (): void => {
    const state = app.state.now();
    fillWith(
      shown,
      element("h2", {}, say("show")),
      ...quantityBoxes(app, state),
      hillsBox(app),
      bitsBox(app),
    );
    fillWith(meaning, ...meanings(app, state));
  };
  // Another view may choose the kernel; what the reader holds is left alone.
  const drawMeaning = (): void => {
    if (!meaning.matches(":focus-within")) fillWith(meaning, ...meanings(app, app.state.now()));
  };
  watchParts(app.state, ["selection", "of"], draw);
  watchParts(app.state, ["form", "of"], drawMeaning);
  draw();
  return element(
    "div",
    { class: "side" },
    shown,
    meaning,
    numberTypeField(app),
    axes(app, gestures),
  );
}

/** If no function has a slope, the reason is shown in place of its boxes. */
function quantityBoxes(
  { state, say }: App,
  { selection, quantities, of }: State,
): readonly Child[] {
  const subjects = subjectsOf(selection);
  const slopes = subjects.map((subject) => subject[of].slope);
  const [reason] = slopes.flatMap((slope) => (slope.kind === "none" ? [slope.reason] : []));
  const hasSlope = subjects.length === 0 || slopes.some(({ kind }) => kind === "formula");
  const boxes = quantityIds.map((quantity, index) =>
    element(
      "div",
      { class: "tick" },
      checkbox(say(quantity), quantities.includes(quantity), (on) =>
        state.change((now) => ({ ...now, quantities: turned(now.quantities, quantity, on) })),
      ),
      lineSample(subjects.length < 2 ? index : "ink", quantity),
    ),
  );
  return hasSlope
    ? boxes
    : [
        boxes[quantityIds.indexOf("value")],
        element("p", { class: "hint" }, say("noGradient", reason ?? "")),
      ];
}

const hillsBox = ({ state, say }: App): Child =>
  checkbox(say("hills"), state.now().hills, (hills) => state.change((now) => ({ ...now, hills })));

const bitsBox = ({ state, say }: App): Child =>
  checkbox(say("bits"), state.now().bits, (bits) => state.change((now) => ({ ...now, bits })));

/** Which definition and which kernel the curves come from. */
function meanings({ state, say }: App, { selection, of, form }: State): readonly Child[] {
  const differs = subjectsOf(selection).some((subject) => subject.differs);
  return [
    differs
      ? dropdown(
          say("definition"),
          {
            choices: [
              { value: "implemented", text: say("asComputed") },
              { value: "documented", text: say("asDocumented") },
            ],
            chosen: of,
          },
          (chosen) => state.change((now) => ({ ...now, of: chosen })),
        )
      : undefined,
    dropdown(
      say("kernel"),
      {
        choices: [
          { value: "stable", text: say("stableKernel") },
          { value: "documented", text: say("documentedKernel") },
        ],
        chosen: form,
      },
      (chosen) => state.change((now) => ({ ...now, form: chosen })),
    ),
  ];
}

function axes(app: App, gestures: Gestures): HTMLElement {
  const { state, say } = app;
  const scales: readonly Scale[] = ["linear", "symlog", "log"];
  const choices = scales.map((value) => ({ value, text: say(value) }));
  const set = (axis: "x" | "y") => (scale: Scale) =>
    state.change((now) => {
      const scales = { ...now.scales, [axis]: scale };
      return { ...now, scales, window: windowOn(now.window, scales.x) };
    });
  return element(
    "div",
    { class: "group" },
    element("h2", {}, say("axes")),
    rangeFields(app),
    element(
      "div",
      { class: "buttons" },
      button("+", () => gestures.zoom(0.5, 0.5), { label: say("zoomIn") }),
      button("−", () => gestures.zoom(2, 0.5), { label: say("zoomOut") }),
      button(say("reset"), () => gestures.reset()),
    ),
    dropdown(say("xAxis"), { choices, chosen: state.now().scales.x }, set("x")),
    dropdown(say("yAxis"), { choices, chosen: state.now().scales.y }, set("y")),
  );
}
