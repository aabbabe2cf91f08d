import type { App } from "../../app.ts";
import { maxOwnSize } from "../../state/ownFormula.ts";
import { broughtToFront, placeInFocus, removedAt } from "../../state/front.ts";
import { changeItems } from "../../state/state.ts";
import { fullName, readsOf, type Read } from "../../state/subject.ts";
import type { Item, Selection } from "../../../src/protocol/selection.ts";
import { element, fillWith, type Child } from "../parts/element.ts";
import { formulaElement } from "./formula.ts";
import { swatch } from "../parts/swatch.ts";
import { button, checkbox, setChecked, textField } from "../parts/controls/controls.ts";

/** What is on show: the function in focus with its formula, all others as chips, and how to add more. */
export function header(app: App): HTMLElement {
  const focus = element("div", { class: "focus" });
  const chips = element("ul", {
    class: "chips",
    attributes: { "aria-label": app.say("functions") },
  });
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  const draw = (): void => {
    const reads = readsOf(app.state.now().selection, {
      unknownEntry: (id) => app.say("unknownEntry", id),
      unknownName: (name) => app.say("unknownName", name),
      tooLong: (size) => app.say("formulaTooLong", size, maxOwnSize),
    });
    const { items } = app.state.now().selection;
    const wrong = complaintIn(reads[items.length]);
    const shown = wrong === "" ? reads : reads.slice(0, items.length);
    const at = Math.min(placeInFocus(app.state.now().selection), Math.max(0, shown.length - 1));
    fillWith(focus, ...focusOf(shown[at], items[at], app));
    fillWith(
      chips,
      ...(shown.length < 2
        ? []
        : shown.map((read, place) => chip(app, read, { place, isCurrent: place === at }))),
    );
    complaint.textContent = wrong;
  };
  app.state.watch(({ selection }) => selection, draw);
  draw();
  return element(
    "header",
    {},
    focus,
    element("div", { class: "row" }, chips, ...adders(app), followBox(app)),
    complaint,
  );
}

function focusOf(read: Read | undefined, item: Item | undefined, app: App): readonly Child[] {
  const { say } = app;
  if (read === undefined) return [element("p", {}, say("nothingChosen"))];
  if (read.kind === "failed") return [element("p", { class: "complaint" }, read.message)];
  const { title, place, implemented, documented, differs, over } = read.subject;
  const because = item?.because ?? "";
  const open = (item && atDefaults(item)) ?? "";
  return [
    element("h1", {}, title),
    element("span", { class: "place" }, place),
    because === "" ? undefined : element("span", { class: "because" }, because),
    formulaElement(app, say("computes"), implemented),
    open === "" ? undefined : element("p", { class: "hint" }, say("atDefaults", open)),
    differs ? formulaElement(app, say("documented"), documented) : undefined,
    implemented.slope.kind === "none" && over === "element"
      ? element("p", {}, say("noGradient", implemented.slope.reason))
      : undefined,
    over === "vector" ? element("p", {}, say("overAxis", title)) : undefined,
  ];
}

/** The parameters whose values the code gives and cannot be taken from it, until the reader sets them. */
const atDefaults = ({ open = [], parameters }: Item): string =>
  open.filter((name) => !Object.hasOwn(parameters, name)).join(", ");

interface Placed {
  readonly place: number;
  readonly isCurrent: boolean;
}

function chip(app: App, read: Read, { place, isCurrent }: Placed): HTMLElement {
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

const adders = (app: App): readonly Child[] => [
  button(app.say("addFunction"), () => void add(app).catch(app.log), { id: "add" }),
  textField(
    app.say("ownFormula"),
    app.state.now().selection.expression,
    (text) => setExpression(app, text),
    {
      placeholder: app.say("ownFormula"),
      id: "own",
    },
  ),
];

/** Whether the panel goes along with the cursor: the editor's setting, here at hand. */
function followBox({ state, say, host, log }: App): HTMLElement {
  const box = checkbox(say("followCursor"), state.now().following, (following) => {
    if (following === state.now().following) return;
    state.change((now) => ({ ...now, following }));
    void host.call("follow", following).catch(log);
  });
  box.id = "follow";
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

/** What is wrong with the reader's own formula; empty where nothing is. */
const complaintIn = (own: Read | undefined): string => (own?.kind === "failed" ? own.message : "");
