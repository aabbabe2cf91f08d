import type { App } from "../../app.ts";
import { maxOwnSize } from "../../ownFormula.ts";
import { changeItems } from "../../state.ts";
import { fullName, readsOf, type Read } from "../../subject.ts";
import type { Item } from "../../../src/protocol/selection.ts";
import { element, fillWith, type Child } from "../parts/element.ts";
import { formulaElement } from "./formula.ts";
import { swatch } from "../parts/swatch.ts";
import { button, checkbox, setChecked, textField } from "../parts/controls.ts";

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
    fillWith(focus, ...focusOf(reads, app));
    fillWith(
      chips,
      ...(reads.length < 2 ? [] : reads.map((read, index) => chip(app, read, index))),
    );
    complaint.textContent = complaintIn(reads);
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

function focusOf(reads: readonly Read[], app: App): readonly Child[] {
  const { state, say } = app;
  const [read] = reads;
  if (read === undefined) return [element("p", {}, say("nothingChosen"))];
  if (read.kind === "failed") return [element("p", { class: "complaint" }, read.message)];
  const { title, place, implemented, documented, differs, over } = read.subject;
  const item = state.now().selection.items[0];
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

function chip(app: App, read: Read, index: number): HTMLElement {
  const name = read.kind === "read" ? fullName(read.subject) : read.message;
  const focus = element(
    "button",
    {
      class: "name",
      attributes: { title: app.say("focusFunction", name) },
      on: { click: () => bringToFront(app, index) },
    },
    swatch(index),
    name,
  );
  const label = app.say("removeFunction", name);
  const remove = element(
    "button",
    {
      class: "remove",
      attributes: { "aria-label": label, title: label },
      on: { click: () => removeAt(app, index) },
    },
    "×",
  );
  return element("li", { class: index === 0 ? "chip current" : "chip" }, focus, remove);
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

function bringToFront(app: App, index: number): void {
  app.state.change((state) => {
    const { items } = state.selection;
    const item = items[index];
    return item === undefined
      ? state
      : changeItems(state, [item, ...items.filter((_, other) => other !== index)]);
  });
}

function removeAt(app: App, index: number): void {
  app.state.change((state) =>
    index < state.selection.items.length
      ? changeItems(state, without(state.selection.items, index))
      : { ...state, selection: { ...state.selection, expression: "" } },
  );
}

const without = (items: readonly Item[], index: number): readonly Item[] =>
  items.filter((_, other) => other !== index);

const setExpression = (app: App, expression: string): void =>
  app.state.change((state) => ({
    ...state,
    selection: { ...state.selection, expression: expression.slice(0, 4000) },
  }));

/** What is wrong with the reader's own formula, where something else is in focus; else empty. */
function complaintIn(reads: readonly Read[]): string {
  const last = reads.length > 1 ? reads.at(-1) : undefined;
  return last?.kind === "failed" ? last.message : "";
}
