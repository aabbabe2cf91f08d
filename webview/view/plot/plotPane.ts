import type { ViewId } from "../../../src/protocol/messages.ts";
import type { App } from "../../app.ts";
import type { Drawn } from "../../plot/drawFrame.ts";
import { chart } from "../../plot/chart.ts";
import type { Frame } from "../../plot/frame.ts";
import { listenTo, type Gestures } from "../../plot/gestures.ts";
import { home, pan, windowOn, zoom } from "../../plot/window.ts";
import { savePicture } from "./savePicture.ts";
import { latest } from "../../latest.ts";
import { spreads } from "../../plot/scale.ts";
import { onThemeChange } from "../../plot/theme.ts";
import { debounced } from "../../debounced.ts";
import type { State } from "../../state.ts";
import { countDrawing } from "../parts/countDrawing.ts";
import { element } from "../parts/element.ts";
import { marksKey } from "./marksKey.ts";
import { nearest, readout } from "./readout.ts";
import { button } from "../parts/ui.ts";
import { valueTable } from "./valueTable.ts";

/** What a pane draws, in which view. */
export interface Pane {
  readonly view: ViewId;
  readonly id: string;
  readonly draw: (app: App, state: State, columns: number) => Promise<Drawn>;
}

export interface PlotPane {
  readonly element: HTMLElement;
  readonly gestures: Gestures;
}

/** A plot that can be zoomed, moved and read, with the numbers under its cursor, and all of it as a table. */
export function plotPane(app: App, pane: Pane): PlotPane {
  const holder = element("div", {
    class: "chart",
    id: pane.id,
    attributes: {
      tabindex: "0",
      role: "application",
      "aria-roledescription": app.say("plot"),
      "aria-describedby": `${pane.id}-marks ${pane.id}-keys`,
    },
  });
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  const numbers = readout(app);
  const table = valueTable(app);
  const key = marksKey(app, `${pane.id}-marks`);
  let frame: Frame | undefined;
  let index: number | undefined;
  const point = (at: number | undefined): void => {
    index = at;
    numbers.show(frame, at);
  };
  const picture = chart(holder, point);
  const gestures = gesturesFor(app, {
    step(samples) {
      if (frame === undefined) return;
      const { inputs, window } = frame;
      const from = index ?? nearest(inputs, (window.low + window.high) / 2);
      picture.pointAt(clamp(from + samples, 1, inputs.length - 2));
      numbers.speak();
    },
    jump(end) {
      // The outermost samples lie just outside the window.
      picture.pointAt(end === "first" ? 1 : (frame?.inputs.length ?? 0) - 2);
      numbers.speak();
    },
  });
  listenTo(holder, picture.shareAt, gestures);

  const refresh = latest<State>(async (state) => {
    const drawn = await pane.draw(app, state, picture.columns());
    frame = drawn.frame;
    picture.draw(drawn.frame);
    numbers.show(drawn.frame, index);
    table.show(drawn.frame);
    key.show(drawn.landmarks);
    holder.setAttribute("aria-label", app.say("plotOf", drawn.names));
    complaint.textContent = drawn.failure === "" ? "" : app.say("gpuFailed", drawn.failure);
    countDrawing(holder, drawn.by);
  }, app.log);
  const refreshShown = (state: State): void => {
    if (state.view === pane.view) refresh(state);
  };
  app.state.watch(pictured, (_, state) => refreshShown(state));
  new ResizeObserver(
    debounced(60, () => {
      picture.redraw();
      refreshShown(app.state.now());
    }),
  ).observe(holder);
  onThemeChange(() => picture.redraw());

  const save = (type: "svg" | "png", text: string): HTMLElement =>
    button(text, () => {
      if (frame !== undefined) void savePicture(app, frame, type).catch(app.log);
    });
  return {
    gestures,
    element: element(
      "div",
      { class: "stage" },
      holder,
      complaint,
      numbers.element,
      key.element,
      element("p", { class: "hint", id: `${pane.id}-keys` }, app.say("plotHint")),
      table.element,
      element(
        "div",
        { class: "buttons" },
        save("svg", app.say("saveSvg")),
        save("png", app.say("savePng")),
      ),
    ),
  };
}

/** The part of the state that the picture depends on, as one text, so that nothing else draws it anew. */
const pictured = (state: State): string => {
  const { view, selection, window, scales, quantities, of, form, gpu } = state;
  return JSON.stringify([
    view,
    selection,
    window,
    scales,
    quantities,
    of,
    form,
    gpu.kind === "ready",
  ]);
};

function gesturesFor({ state }: App, cursor: Pick<Gestures, "step" | "jump">): Gestures {
  return {
    ...cursor,
    zoom: (factor, share) =>
      state.change((now) => {
        const { place, value } = spreads[now.scales.x];
        const at = value(
          place(now.window.low) + share * (place(now.window.high) - place(now.window.low)),
        );
        return { ...now, window: zoom(now.window, factor, at, now.scales.x) };
      }),
    pan: (share) =>
      state.change((now) => ({ ...now, window: pan(now.window, share, now.scales.x) })),
    reset: () => state.change((now) => ({ ...now, window: windowOn(home, now.scales.x) })),
  };
}

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));
