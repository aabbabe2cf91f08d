import type { ViewId } from "../../../src/protocol/messages.ts";
import type { App } from "../../app.ts";
import type { Drawn } from "../drawFrame.ts";
import { drawnOrBlank, type Draw } from "../drawnOrBlank.ts";
import { chart, type Chart } from "../chart.ts";
import type { PlotFrame } from "../frame.ts";
import { listenTo, type Gestures } from "../gestures.ts";
import { savePicture } from "./savePicture.ts";
import { latest } from "../../time/latest.ts";
import { onThemeChange } from "../theme.ts";
import { debounced } from "../../time/debounced.ts";
import type { State } from "../../state/state.ts";
import { busyWhile } from "../../view/parts/controls/busyWhile.ts";
import { countDrawing } from "../../view/parts/countDrawing.ts";
import { element } from "../../view/parts/element.ts";
import { marksKey } from "./marksKey.ts";
import { cursorGestures, windowGestures } from "./paneGestures.ts";
import { readout } from "./readout.ts";
import { button } from "../../view/parts/controls/controls.ts";
import { valueTable } from "./valueTable.ts";

/** What a pane draws, in which view. */
export interface Pane {
  readonly view: ViewId;
  readonly id: string;
  readonly draw: Draw;
}

export interface PlotPane {
  readonly element: HTMLElement;
  readonly gestures: Gestures;
}

/** A plot that can be zoomed, moved and read, with the numbers under its cursor, and all of it as a table. */
export function plotPane(app: App, pane: Pane): PlotPane {
  const holder = holderOf(app, pane);
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  const progress = element("p", { class: "hint", attributes: { role: "status" } });
  const numbers = readout(app);
  const table = valueTable(app);
  const key = marksKey(app, `${pane.id}-marks`);
  let frame: PlotFrame | undefined;
  let index: number | undefined;
  const picture = chart(holder, (at) => {
    index = at;
    numbers.show(frame, at);
  });
  const now = () => ({ frame, index });
  const gestures: Gestures = {
    ...windowGestures(app),
    ...cursorGestures({ picture, now, speak: numbers.speak }),
  };
  listenTo(holder, picture.shareAt, gestures);
  keepDrawn(app, { pane, holder, picture, progress }, (drawn) => {
    frame = drawn.frame;
    picture.draw(drawn.frame);
    numbers.show(drawn.frame, index);
    table.show(drawn.frame);
    key.show(drawn.landmarks);
    const { names } = drawn;
    holder.setAttribute("aria-label", names === "" ? app.say("plot") : app.say("plotOf", names));
    complaint.textContent = drawn.complaints.join(" ");
    countDrawing(holder, drawn.by);
  });
  const keys = element("p", { class: "hint", id: `${pane.id}-keys` }, app.say("plotHint"));
  const parts = [holder, progress, complaint, numbers.element, key.element, keys, table.element];
  const saving = saveButtons(app, () => frame);
  return { gestures, element: element("div", { class: "stage" }, ...parts, saving) };
}

const holderOf = ({ say }: App, { id }: Pane): HTMLElement =>
  element("div", {
    class: "chart",
    id,
    attributes: {
      tabindex: "0",
      role: "application",
      "aria-roledescription": say("plot"),
      "aria-describedby": `${id}-marks ${id}-keys`,
    },
  });

interface Drawing {
  readonly pane: Pane;
  readonly holder: HTMLElement;
  readonly picture: Chart;
  /** Says that the picture is being computed. */
  readonly progress: HTMLElement;
}

/** Draws what the state shows while the pane's view is open: again for another state, size or theme. */
function keepDrawn(app: App, drawing: Drawing, show: (drawn: Drawn) => void): void {
  const { pane, holder, picture, progress } = drawing;
  const told = (isBusy: boolean): void =>
    void (progress.textContent = isBusy ? app.say("computing") : "");
  const refresh = latest<State>(
    async (state) =>
      show(await busyWhile(holder, drawnOrBlank(app, pane.draw, state, picture.columns()), told)),
    app.log,
  );
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
}

function saveButtons(app: App, frame: () => PlotFrame | undefined): HTMLElement {
  const save = (type: "svg" | "png", text: string): HTMLElement =>
    button(text, () => {
      const shown = frame();
      if (shown !== undefined) void savePicture(app, shown, type).catch(app.log);
    });
  return element(
    "div",
    { class: "buttons" },
    save("svg", app.say("saveSvg")),
    save("png", app.say("savePng")),
  );
}

/** The part of the state that the picture depends on, as one text, so that nothing else draws it anew. */
const pictured = (state: State): string => {
  const { view, selection, window, scales, quantities, of, form, numberType, gpu } = state;
  return JSON.stringify([
    view,
    selection,
    window,
    scales,
    quantities,
    of,
    form,
    numberType,
    gpu.kind === "ready",
  ]);
};
