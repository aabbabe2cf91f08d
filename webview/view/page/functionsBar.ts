import type { App } from "../../app.ts";
import { broughtToFront, removedAt } from "../../state/front.ts";
import { changeItems, changeSelection } from "../../state/state.ts";
import { fullName, type SubjectResult } from "../../state/subject.ts";
import { button, checkbox, setChecked } from "../parts/controls/controls.ts";
import { element, fillWith, type Child } from "../parts/element.ts";
import { ownFields } from "./ownFields.ts";
import { swatch } from "../parts/swatch.ts";

export interface OnShow {
  /** Everything in its place, the reader's own formulas last. */
  readonly reads: readonly SubjectResult[];
  /** How many of these are entries of the catalogue. */
  readonly items: number;
  /** The place of the one in focus. */
  readonly at: number;
}

export interface FunctionsBar {
  readonly element: HTMLElement;
  readonly show: (now: OnShow) => void;
}

/** All functions on show as chips, and how to add more. */
export function functionsBar(app: App): FunctionsBar {
  const chips = element("ul", {
    class: "chips",
    attributes: { "aria-label": app.say("functions") },
  });
  const own = ownFields(app);
  return {
    element: element("div", { class: "row" }, chips, addButton(app), own.element, followBox(app)),
    show({ reads, items, at }) {
      // An error in an own formula is shown under its field.
      const named = reads.flatMap((read, place) => {
        if (read.kind === "read") return [{ name: fullName(read.subject), place }];
        return read.kind === "failed" && place < items ? [{ name: read.message, place }] : [];
      });
      const drawn = named.length < 2 ? [] : named;
      fillWith(chips, ...drawn.map((one) => chip(app, one, one.place === at)));
      own.show(reads.slice(items));
    },
  };
}

interface Named {
  readonly name: string;
  readonly place: number;
}

function chip(app: App, { name, place }: Named, isCurrent: boolean): HTMLElement {
  const { state } = app;
  const focus = element(
    "button",
    {
      class: "name",
      attributes: { title: app.say("focusFunction", name) },
      on: { click: () => state.change(changeSelection((now) => broughtToFront(now, place))) },
    },
    swatch(place),
    name,
  );
  const label = app.say("removeFunction", name);
  const remove = element(
    "button",
    {
      class: "remove",
      attributes: { "aria-label": label, title: label },
      on: { click: () => state.change(changeSelection((now) => removedAt(now, place))) },
    },
    "×",
  );
  return element("li", { class: isCurrent ? "chip current" : "chip" }, focus, remove);
}

const addButton = (app: App): Child =>
  button(
    element(
      "span",
      {},
      element("span", { class: "sign" }, "+"),
      element("span", { class: "text" }, app.say("addFunction")),
    ),
    () => void add(app).catch(app.log),
    { id: "add", label: app.say("addFunction") },
  );

/** Whether the panel goes along with the cursor: the editor's setting, shown here. */
function followBox({ state, say, host, log }: App): HTMLElement {
  const box = checkbox(say("followCursor"), state.now().following, (following) => {
    if (following === state.now().following) return;
    state.change((now) => ({ ...now, following }));
    void host.call("follow", following).catch(log);
  });
  box.id = "follow";
  box.title = say("followCursor");
  state.watch(
    ({ following }) => following,
    (following) => setChecked(box, following),
  );
  return box;
}

async function add(app: App): Promise<void> {
  const item = await app.host.call("choose");
  if (item !== null)
    app.state.change((state) => changeItems(state, [...state.selection.items, item]));
}
