import { formatDifference } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import type { Fit } from "../maxout/improve.ts";
import { targetIds, targets } from "../maxout/targets.ts";
import { maxPieces, type MaxoutScene } from "../scene.ts";
import type { Shown } from "../shown.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { drawing, element, fillWith } from "../../view/parts/element.ts";
import { slidingNumber } from "../../view/parts/controls/slidingNumber.ts";
import { dropdown } from "../../view/parts/controls/controls.ts";
import { elementAt } from "../../../src/required.ts";

export interface MaxoutSide {
  readonly element: HTMLElement;
  readonly show: (shown: Shown) => void;
}

/** What a maxout learns, with how many pieces, and how its error falls as they become more. */
export function maxoutSide(app: App): MaxoutSide {
  const { state, say } = app;
  const change: Change = (part) =>
    state.change((now) => ({
      ...now,
      scene: { ...now.scene, maxout: { ...now.scene.maxout, ...part } },
    }));
  const aspect = aspectField(app, change);
  const error = element("p", { id: "fit-error", attributes: { "aria-live": "polite" } });
  const table = element("div", { class: "fits" });
  return {
    element: element(
      "div",
      { class: "group" },
      networkField(app, change),
      targetField(app, change),
      piecesField(app, change),
      aspect,
      error,
      table,
    ),
    show(shown) {
      aspect.hidden = shown.kind === "curve";
      const fits = shown.kind === "nothing" ? undefined : shown.fits;
      if (fits === undefined) return;
      const now = state.now().scene.maxout;
      const one = elementAt(fits, now.pieces - 1).error;
      error.textContent = say("fitError", formatDifference(one));
      error.dataset["error"] = String(one);
      fillWith(table, errorTable(app, fits, now.pieces));
    },
  };
}

type Change = (part: Partial<MaxoutScene>) => void;

const networkField = ({ state, say }: App, change: Change): HTMLElement =>
  dropdown(
    say("network"),
    {
      choices: [
        { value: "maxout", text: say("oneMaxout") },
        { value: "difference", text: say("twoMaxouts") },
      ],
      chosen: state.now().scene.maxout.kind,
    },
    (kind) => change({ kind }),
  );

const targetField = (app: App, change: Change): HTMLElement =>
  dropdown(
    app.say("target"),
    {
      choices: targetIds.map((id) => ({ value: id, text: nameOf(app, id) })),
      chosen: app.state.now().scene.maxout.target,
    },
    (target) => change({ target }),
  );

function piecesField({ state, say }: App, change: Change): HTMLElement {
  const range = { low: 1, high: maxPieces, step: 1 };
  const field = slidingNumber({ caption: say("pieces"), ...range }, (pieces) => change({ pieces }));
  field.show(state.now().scene.maxout.pieces);
  state.watch(({ scene }) => scene.maxout.pieces, field.show);
  return field.element;
}

const aspectField = ({ state, say }: App, change: Change): HTMLElement =>
  dropdown(
    say("shownOf"),
    {
      choices: [
        { value: "fit", text: say("fit") },
        { value: "target", text: say("target") },
        { value: "error", text: say("fitLessTarget") },
      ],
      chosen: state.now().scene.maxout.aspect,
    },
    (aspect) => change({ aspect }),
  );

const nameOf = ({ say }: App, id: (typeof targetIds)[number]): string =>
  say(targets[id].convex ? "convexTarget" : "otherTarget", targets[id].text);

/** The error for each number of pieces, with a bar as long as its share of the first one. */
function errorTable({ say }: App, fits: readonly Fit[], chosen: number): HTMLElement {
  const most = elementAt(fits, 0).error;
  return dataTable(
    say("fitErrors"),
    ["k", say("error")],
    fits.map(({ error }, index) => [
      index + 1 === chosen ? element("strong", {}, String(index + 1)) : String(index + 1),
      element(
        "span",
        { class: "error-cell" },
        formatDifference(error),
        bar(most > 0 ? error / most : 0),
      ),
    ]),
  );
}

const bar = (share: number): SVGElement =>
  drawing(
    "svg",
    {
      class: "error-bar",
      attributes: { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    },
    drawing("rect", { attributes: { width: String(100 * share), height: "10" } }),
  );
