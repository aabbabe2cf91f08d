import type { App } from "../../app.ts";
import { drawDifferences, comparedFunctionsIn } from "../differences.ts";
import { familiesOf, type FunctionGroups } from "../families.ts";
import { oncePerPair } from "../pairs.ts";
import { withNamesakes, type ComparedFunction } from "../comparedFunctions.ts";
import { latest } from "../../time/latest.ts";
import { rested } from "../../time/rested.ts";
import { placeInFocus } from "../../state/front.ts";
import { changeItems, type State } from "../../state/state.ts";
import { subjectsOf } from "../../state/subject.ts";
import { chosenValues } from "./chosenValues.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { fillFamilies } from "./familyList.ts";
import { matrix } from "./matrix.ts";
import { plotPane } from "../../plot/view/plotPane.ts";
import { button } from "../../view/parts/controls/controls.ts";
import { contentOf, watchParts } from "../../state/watchParts.ts";

/** How far functions are apart: those that compute the same as one, drawn, as a matrix, and at inputs of the reader's choice. */
export function compareView(app: App): HTMLElement {
  const { state, say } = app;
  const hint = element("p", { class: "hint wide", attributes: { role: "status" } });
  const list = element("ol", { class: "families" });
  const grid = element("div", { id: "matrix" });
  const values = chosenValues(app);
  const grouped = grouping(app);
  const pane = plotPane(app, {
    view: "compare",
    id: "differences",
    draw: async (_, state, columns) => {
      const { families } = await grouped.of(state);
      return drawDifferences(app, { state, families }, columns);
    },
  });
  const plot = element("section", {}, element("h2", {}, say("differences")), pane.element);
  const add = button(say("addNamesakes"), () => addNamesakes(app), { id: "namesakes" });
  const alone = button(say("removeOthers"), () => removeOthers(app), { id: "alone" });
  const copy = button(say("copyMarkdown"), () => void copyAsMarkdown(app, grouped).catch(app.log));
  const draw = latest<Shown>(async (now) => {
    const functions = comparedFunctionsIn(app, now);
    const count = subjectsOf(now.selection).length;
    plot.hidden = functions.length < 2;
    add.hidden = functions.length === 0 || now.selection.items.length === 0;
    add.setAttribute("appearance", count < 2 ? "primary" : "secondary");
    alone.hidden = count < 2;
    values.element.hidden = copy.hidden = functions.length === 0;
    hint.textContent = functions.length < 2 ? hintFor(app, functions, now) : say("computing");
    if (functions.length < 2) {
      fillWith(list);
      fillWith(grid);
      return values.show(functions);
    }
    await rested();
    const found = await grouped.of(now);
    hint.textContent = summary(app, functions, found);
    await fillFamilies(app, list, found.families);
    fillWith(grid, found.families.length < 2 ? undefined : matrix(app, found));
    await rested();
    values.show(found.families.map(({ head }) => head));
  }, app.log);
  const drawShown = (now: Shown): void => {
    if (now.view === "compare") draw(now);
    else grouped.stop();
  };
  watchParts(state, shownParts, drawShown);
  drawShown(state.now());
  return element(
    "div",
    { class: "compare-view" },
    hint,
    element("div", { class: "buttons" }, add, alone, copy),
    list,
    grid,
    plot,
    values.element,
  );
}

const shownParts = ["view", "selection", "of"] as const;
type Shown = Pick<State, (typeof shownParts)[number]>;
type Compared = Pick<State, "selection" | "of">;

interface Grouping {
  /** The families of a state; the list and the plot ask for the same. */
  readonly of: (state: Compared) => Promise<FunctionGroups>;
  readonly stop: () => void;
}

function grouping(app: App): Grouping {
  const ask = oncePerPair((a, b) => app.worker.call("apart", a, b));
  let latestKey = "";
  let found: Promise<FunctionGroups> | undefined;
  let asking = new AbortController();
  const stop = (): void => {
    asking.abort();
    asking = new AbortController();
    found = undefined;
  };
  return {
    stop,
    of(state) {
      const key = contentOf(state, ["selection", "of"]);
      if (key !== latestKey) stop();
      latestKey = key;
      found ??= familiesOf(comparedFunctionsIn(app, state), ask, asking.signal);
      found.catch(() => (found = undefined));
      return found;
    },
  };
}

function hintFor(
  { say }: App,
  [first]: readonly ComparedFunction[],
  { selection }: Compared,
): string {
  if (first !== undefined) return say("nothingToCompare", first.label);
  const [subject] = subjectsOf(selection);
  return subject === undefined ? say("nothingChosen") : say("overAxis", subject.title);
}

function summary(
  { say }: App,
  functions: readonly ComparedFunction[],
  { families }: FunctionGroups,
): string {
  const count =
    families.length === 1
      ? say("oneFunction", functions.length)
      : say("familyCount", functions.length, families.length);
  const [first] = families;
  return first === undefined || families.length === 1
    ? count
    : `${count} ${say("compareHint", first.head.label)}`;
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

/** One of each family, for those that compute the same need no second column. */
async function copyAsMarkdown({ state, host }: App, grouped: Grouping): Promise<void> {
  const now = state.now();
  const { families } = await grouped.of(now);
  const { items } = now.selection;
  const places = families.map(({ head }) => head.colour).filter((place) => place < items.length);
  const compared = places.flatMap((place) => items[place] ?? []);
  await host.call("copyComparison", compared.length === 0 ? items.slice(0, 1) : compared);
}

/** Leaves the function in focus alone on show. */
function removeOthers({ state }: App): void {
  state.change((now) => {
    const { selection } = now;
    const item = selection.items[placeInFocus(selection)];
    return {
      ...now,
      selection:
        item === undefined
          ? { ...selection, items: [], front: 0 }
          : { ...selection, items: [item], expression: "", front: 0 },
    };
  });
}
