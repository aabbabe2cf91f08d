import type { App } from "../../app.ts";
import { drawDifferences, rivalsIn } from "../differences.ts";
import { askedOnce, eachPair } from "../pairs.ts";
import { withNamesakes, type Rival } from "../rivals.ts";
import { latest } from "../../time/latest.ts";
import { rested } from "../../time/rested.ts";
import { changeItems, type State } from "../../state/state.ts";
import { subjectsOf } from "../../state/subject.ts";
import { chosenValues } from "./chosenValues.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { matrix } from "./matrix.ts";
import { plotPane } from "../../plot/view/plotPane.ts";
import { button } from "../../view/parts/controls/controls.ts";
import { watchParts } from "../../state/watchParts.ts";

/** How far functions are apart: drawn, as a matrix, and at inputs of the reader's choice. */
export function compareView(app: App): HTMLElement {
  const { state, say } = app;
  const hint = element("p", { class: "hint wide" });
  const grid = element("div", { id: "matrix" });
  const values = chosenValues(app);
  const pane = plotPane(app, { view: "compare", id: "differences", draw: drawDifferences });
  const plot = element("section", {}, element("h2", {}, say("differences")), pane.element);
  const ask = askedOnce((a, b) => app.lab.call("apart", a, b));
  let filling = new AbortController();
  const compareAll = (rivals: readonly Rival[]): void => {
    if (rivals.length < 2) return fillWith(grid);
    const table = matrix(app, rivals);
    fillWith(grid, table.element);
    eachPair(rivals, ask, { told: table.tell, signal: filling.signal }).catch(app.log);
  };
  const draw = latest<Shown>(async (now) => {
    const rivals = rivalsIn(app, now);
    plot.hidden = rivals.length < 2;
    hint.textContent = hintFor(app, rivals);
    await rested();
    compareAll(rivals);
    await rested();
    values.show(rivals);
  }, app.log);
  const drawShown = (now: Shown): void => {
    filling.abort();
    filling = new AbortController();
    if (now.view === "compare") draw(now);
  };
  watchParts(state, shownParts, drawShown);
  drawShown(state.now());
  return element(
    "div",
    { class: "compare-view" },
    hint,
    element(
      "div",
      { class: "buttons" },
      button(say("addNamesakes"), () => addNamesakes(app), { id: "namesakes" }),
    ),
    grid,
    plot,
    values.element,
  );
}

const shownParts = ["view", "selection", "of"] as const;
type Shown = Pick<State, (typeof shownParts)[number]>;

function hintFor({ say }: App, rivals: readonly Rival[]): string {
  const [first] = rivals;
  if (first === undefined) return say("nothingChosen");
  return rivals.length < 2 ? say("nothingToCompare", first.label) : say("compareHint", first.label);
}

function addNamesakes({ state }: App): void {
  state.change((now) => {
    const [first] = subjectsOf(now.selection);
    const { items } = now.selection;
    return first === undefined || items.length === 0
      ? now
      : changeItems(now, withNamesakes(items, first));
  });
}
