import { layOut } from "../../../src/present/atlas/layout.ts";
import { elementAt } from "../../../src/required.ts";
import type { App } from "../../app.ts";
import type { State } from "../../state/state.ts";
import { watchParts } from "../../state/watchParts.ts";
import { latest } from "../../time/latest.ts";
import { button } from "../../view/parts/controls/controls.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { columnsFor } from "../columns.ts";
import { isEmpty, showsAtlas } from "../onShow.ts";
import { atlasTable } from "./atlasTable.ts";
import { markHere } from "./markHere.ts";
import { placesFor } from "./places.ts";
import { walking } from "./walking.ts";

/** Each function of the catalogue once, in the place of the plot. Functions that are alike lie close together. */
export function atlasView(app: App): HTMLElement {
  const { state, say } = app;
  const places = placesFor(app);
  const { curves, axisButtons } = places;
  const list = cells(say("atlas"));
  const axisList = cells(say("atlasOverAxis"), axisButtons);
  const back = button(say("backToPlot"), () => state.change((now) => ({ ...now, atlas: false })));
  const hint = element("p", { class: "hint" }, say("atlasHint"));
  const whole = element(
    "section",
    { class: "atlas", id: "atlas" },
    element("div", { class: "atlas-head" }, hint, back),
    list,
    element("h2", {}, say("atlasOverAxis")),
    axisList,
    atlasTable(app, curves),
  );
  let columns = 0;
  const walk = walking([list, axisList], () => columns);
  const arrange = (): void => {
    const { clientWidth, clientHeight } = whole;
    if (clientWidth === 0) return;
    const room = { width: clientWidth - margins.across, height: clientHeight - margins.down };
    const wanted = columnsFor([curves.length, axisButtons.length], room);
    if (wanted === columns) return;
    columns = wanted;
    whole.style.setProperty("--columns", String(columns));
    const order = layOut(
      curves.map(({ heights }) => heights),
      columns,
    );
    const focused = document.activeElement;
    fillWith(list, ...order.map((index) => inList(elementAt(curves, index).button)));
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
    else findHere(state.now());
  };
  const findHere = latest<State>(
    async (now) => walk.startAt(await markHere(app, places, now)),
    app.log,
  );
  const draw = (): void => {
    const now = state.now();
    if (!showsAtlas(now)) return;
    back.hidden = isEmpty(now.selection);
    arrange();
    findHere(now);
  };
  new ResizeObserver(arrange).observe(whole);
  watchParts(state, ["selection", "of", "atlas"], draw);
  draw();
  return whole;
}

/** The button that opens the atlas over a plot. */
export const atlasButton = ({ state, say }: App): HTMLElement =>
  button(
    element("span", { class: "grid-sign", attributes: { "aria-hidden": "true" } }),
    () => state.change((now) => ({ ...now, atlas: true })),
    { appearance: "icon", label: say("atlas"), id: "open-atlas" },
  );

const cells = (label: string, buttons: readonly HTMLElement[] = []): HTMLElement =>
  element(
    "ul",
    { class: "atlas-cells", attributes: { "aria-label": label } },
    ...buttons.map(inList),
  );

const inList = (one: HTMLElement): HTMLElement => element("li", {}, one);

/** The space around the grids, in CSS pixels. */
const margins = { across: 40, down: 110 } as const;
