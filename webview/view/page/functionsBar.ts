import type { Selection } from "../../../src/protocol/selection.ts";
import type { App } from "../../app.ts";
import { broughtToFront, removedAt } from "../../state/front.ts";
import { changeItems } from "../../state/state.ts";
import { fullName, type SubjectResult } from "../../state/subject.ts";
import { button, checkbox, setChecked, textField } from "../parts/controls/controls.ts";
import { element, fillWith, type Child } from "../parts/element.ts";
import { swatch } from "../parts/swatch.ts";

export interface OnShow {
  readonly reads: readonly SubjectResult[];
  /** The place of the one in focus. */
  readonly at: number;
  /** What is wrong with the reader's own formula; empty where nothing is. */
  readonly wrong: string;
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
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  const own = element("div", { class: "own" }, ownField(app), complaint);
  return {
    element: element("div", { class: "row" }, chips, addButton(app), own, followBox(app)),
    show({ reads, at, wrong }) {
      const drawn = reads.length < 2 ? [] : reads;
      fillWith(
        chips,
        ...drawn.map((read, place) => chip(app, read, { place, isCurrent: place === at })),
      );
      complaint.textContent = wrong;
    },
  };
}

interface Placed {
  readonly place: number;
  readonly isCurrent: boolean;
}

function chip(app: App, read: SubjectResult, { place, isCurrent }: Placed): HTMLElement {
  const name = read.kind === "read" ? fullName(read.subject) : read.message;
  const focus = element(
    "button",
    {
      class: "name",
      attributes: { title: app.say("focusFunction", name) },
      on: { click: () => select(app, (now) => broughtToFront(now, place)) },
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
      on: { click: () => select(app, (now) => removedAt(now, place)) },
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

const ownField = (app: App): HTMLElement =>
  textField(
    app.say("ownFormula"),
    app.state.now().selection.expression,
    (text) => setExpression(app, text),
    { placeholder: app.say("ownFormula"), id: "own" },
  );

/** Whether the panel goes along with the cursor: the editor's setting, here at hand. */
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

const setExpression = (app: App, expression: string): void =>
  select(app, (now) => ({ ...now, expression: expression.slice(0, 4000) }));

const select = ({ state }: App, next: (now: Selection) => Selection): void =>
  state.change((now) => ({ ...now, selection: next(now.selection) }));
