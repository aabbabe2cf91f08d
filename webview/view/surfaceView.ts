import { formatNumber } from "../../src/present/number.ts";
import type { App } from "../app.ts";
import { compute } from "../compute.ts";
import { curvesOf } from "../curves.ts";
import { latest } from "../latest.ts";
import { landmarked, turnsOf } from "../plot/landmarked.ts";
import { onThemeChange } from "../plot/theme.ts";
import type { State, Weights } from "../state.ts";
import { subjectsOf } from "../subject.ts";
import { reach, sums } from "../surface/grid.ts";
import { drawMap } from "../surface/map.ts";
import { extentOf, type Extent } from "../surface/shade.ts";
import { element, fillWith } from "./element.ts";
import { setValue, textField } from "./ui.ts";

/** One unit of a network over its two inputs: f(w₁x₁ + w₂x₂ + b) as a map whose weights can be pulled. */
export function surfaceView(app: App): HTMLElement {
  const { state, say } = app;
  const canvas = element("canvas", {
    class: "map",
    id: "map",
    attributes: { role: "img", "aria-label": say("surface"), width: "576", height: "576" },
  });
  const legend = element("div", { class: "legend" });
  const draw = latest<State>(
    async (now) => {
      const [subject] = subjectsOf(now.selection);
      const [curve] = subject === undefined ? [] : curvesOf([subject], now.of, ["value"]);
      if (subject === undefined || curve === undefined) {
        legend.textContent =
          subject === undefined ? say("nothingChosen") : say("overAxis", subject.title);
        return canvas.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
      }
      const [one] = await landmarked(app, [subject], now.of);
      const kinks = one === undefined ? [] : turnsOf(one.landmarks);
      const { values } = await compute(app, [curve], { inputs: sums(now.weights), form: now.form });
      const extent = extentOf(values[0]!);
      drawMap(canvas, { values: values[0]!, extent, kinks, weights: now.weights });
      fillWith(legend, scaleOf(extent));
      const { low, high } = extent;
      canvas.setAttribute(
        "aria-label",
        say("mapOf", subject.title, formatNumber(low), formatNumber(high)),
      );
      canvas.dataset["drawn"] = String(Number(canvas.dataset["drawn"] ?? 0) + 1);
    },
    (error) => void app.host.call("log", String(error)).catch(() => undefined),
  );
  const drawShown = (now: State): void => {
    if (now.view === "surface") draw(now);
  };
  state.watch(
    ({ view, selection, of, form, weights }) =>
      JSON.stringify([view, selection, of, form, weights]),
    (_, now) => drawShown(now),
  );
  onThemeChange(() => drawShown(state.now()));
  drawShown(state.now());
  pull(canvas, app);
  return element(
    "div",
    { class: "surface-view" },
    element("p", { class: "hint wide" }, say("surfaceHint")),
    element(
      "div",
      { class: "surface" },
      canvas,
      element(
        "div",
        { class: "group" },
        ...(["w1", "w2", "b"] as const).map((name) => weight(app, name)),
        legend,
      ),
    ),
  );
}

/** Which number each colour stands for. */
const scaleOf = ({ low, high }: Extent): HTMLElement =>
  element(
    "div",
    { class: "scale" },
    element("span", {}, formatNumber(low)),
    element("span", { class: "ramp", attributes: { "aria-hidden": "true" } }),
    element("span", {}, formatNumber(high)),
  );

/** A weight as a field and a slider. */
function weight({ state }: App, name: keyof Weights): HTMLElement {
  const set = (text: string): void => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value)) return;
    state.change((now) => ({ ...now, weights: { ...now.weights, [name]: value } }));
  };
  const first = String(state.now().weights[name]);
  const field = textField(name, first, set);
  const slider = element("input", {
    attributes: { type: "range", min: "-4", max: "4", step: "0.05", "aria-label": name },
    on: { input: () => set(slider.value) },
  });
  slider.value = first;
  state.watch(
    ({ weights }) => weights[name],
    (value) => {
      slider.value = String(value);
      if (!field.matches(":focus-within, :focus")) setValue(field, formatNumber(value));
    },
  );
  return element(
    "div",
    { class: "parameter" },
    element("span", { class: "caption" }, captions[name]),
    field,
    slider,
  );
}

const captions = { w1: "w₁", w2: "w₂", b: "b" } as const;

/** The tip of the arrow follows the pointer: it is the point (w₁, w₂). */
function pull(canvas: HTMLCanvasElement, { state }: App): void {
  const follow = (event: PointerEvent): void => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    const box = canvas.getBoundingClientRect();
    const tenths = (share: number): number => Math.round((share * 2 - 1) * reach * 20) / 20;
    const w1 = tenths((event.clientX - box.left) / box.width);
    const w2 = -tenths((event.clientY - box.top) / box.height);
    state.change((now) => ({ ...now, weights: { ...now.weights, w1, w2 } }));
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    follow(event);
  });
  canvas.addEventListener("pointermove", follow);
}
