import type { ViewId } from "../../../src/protocol/messages.ts";
import type { Selection } from "../../../src/protocol/selection.ts";
import type { App } from "../../app.ts";
import type { Drawn } from "../drawFrame.ts";
import { orBlank, type Draw } from "../drawnOrBlank.ts";
import { pictureParts, type PictureState } from "../pictureState.ts";
import { chart, type Chart, type ChartPlace } from "../chart/chart.ts";
import type { PlotFrame } from "../frame.ts";
import { listenTo, type Gestures } from "../gestures.ts";
import { savePicture } from "./savePicture.ts";
import { latest } from "../../time/latest.ts";
import { onThemeChange } from "../chart/theme.ts";
import { debounced } from "../../time/debounced.ts";
import { subjectsOf } from "../../state/subject.ts";
import { watchParts } from "../../state/watchParts.ts";
import { busyWhile } from "../../view/parts/controls/busyWhile.ts";
import { countDrawing } from "../../view/parts/countDrawing.ts";
import { element } from "../../view/parts/element.ts";
import { besideCursor } from "./tag/besideCursor.ts";
import { morphing } from "../versions/view/morphing.ts";
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
  /** Everything below, one under the other. */
  readonly element: HTMLElement;
  /** The picture, and what lies over it. */
  readonly canvas: HTMLElement;
  readonly readout: HTMLElement;
  /** Which keys and gestures there are. */
  readonly keys: HTMLElement;
  readonly saving: HTMLElement;
  readonly gestures: Gestures;
  readonly picture: Chart;
  /** Calls `act` with the frame whenever the picture was drawn; a curve that changes into it is drawn many times. */
  readonly onDrawn: (act: (frame: PlotFrame) => void) => void;
}

/** A plot that can be zoomed, moved and read, with the numbers under its cursor, and all of it as a table. */
export function plotPane(app: App, pane: Pane): PlotPane {
  const holder = holderOf(app, pane);
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  const progress = element("p", { class: "hint", attributes: { role: "status" } });
  const numbers = readout(app);
  const table = valueTable(app);
  const key = marksKey(app, `${pane.id}-marks`);
  const listeners: ((frame: PlotFrame) => void)[] = [];
  let frame: PlotFrame | undefined;
  let index: number | undefined;
  const showNumbers = (): void => {
    numbers.show(frame, index);
    besideCursor(numbers.element, cursorIn(picture, frame, index));
  };
  const picture = chart(holder, (at) => {
    index = at;
    showNumbers();
  });
  const play = morphing((shown) => {
    picture.draw(shown);
    // The plot applies its new scales in a microtask of its own; positions in it are computed after that.
    queueMicrotask(() => {
      showNumbers();
      if (frame !== undefined) for (const act of listeners) act(frame);
    });
  });
  const now = () => ({ frame, index });
  const gestures: Gestures = {
    ...windowGestures(app),
    ...cursorGestures({ picture, now, speak: numbers.speak }),
  };
  listenTo(holder, picture.shareAt, gestures);
  keepDrawn(app, { pane, holder, picture, progress }, (drawn) => {
    frame = drawn.frame;
    play(drawn.frame);
    table.show(drawn.frame);
    key.show(drawn.landmarks);
    const { names } = drawn;
    holder.setAttribute("aria-label", names === "" ? app.say("plot") : app.say("plotOf", names));
    complaint.textContent = drawn.complaints.join(" ");
    countDrawing(holder, drawn.by);
  });
  const notes = element("div", { class: "notes" }, progress, complaint);
  const canvas = element("div", { class: "canvas" }, holder, notes);
  const keys = element("p", { class: "hint", id: `${pane.id}-keys` }, app.say("plotHint"));
  const saving = saveButtons(app, () => frame);
  const parts = [canvas, numbers.element, key.element, keys, table.element, saving];
  const stage = element("div", { class: "stage" }, ...parts);
  return {
    element: stage,
    canvas,
    readout: numbers.element,
    keys,
    saving,
    gestures,
    picture,
    onDrawn: (act) => void listeners.push(act),
  };
}

/** The position of the cursor in the picture, on the first of its curves; undefined if there is no cursor. */
function cursorIn(
  picture: Chart,
  frame: PlotFrame | undefined,
  index: number | undefined,
): ChartPlace | undefined {
  const x = index === undefined ? undefined : frame?.inputs[index];
  if (frame === undefined || index === undefined || x === undefined) return undefined;
  return picture.placeOf(x, frame.lines[0]?.values[index] ?? NaN);
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
  const showBusy = (isBusy: boolean): void =>
    void (progress.textContent = isBusy ? app.say("computing") : "");
  const refresh = latest<PictureState>(
    async (state) =>
      show(await busyWhile(holder, orBlank(pane.draw)(app, state, picture.columns()), showBusy)),
    app.log,
  );
  let drawn: Selection | undefined;
  const refreshShown = (state: PictureState): void => {
    if (state.view !== pane.view || isBeingTyped(state.selection, drawn)) return;
    drawn = state.selection;
    refresh(state);
  };
  watchParts(app.state, pictureParts, refreshShown);
  new ResizeObserver(
    debounced(60, () => {
      picture.redraw();
      refreshShown(app.state.now());
    }),
  ).observe(holder);
  onThemeChange(() => picture.redraw());
}

/** Whether nothing but own formulas is and was on show, and none can be read now: the picture stays until one can. */
const isBeingTyped = (selection: Selection, drawn: Selection | undefined): boolean =>
  drawn !== undefined &&
  drawn.items.length === 0 &&
  selection.items.length === 0 &&
  selection.expression.trim() !== "" &&
  subjectsOf(selection).length === 0;

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
