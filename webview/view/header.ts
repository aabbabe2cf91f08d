import type { App } from "../app.ts";
import { changeItems, type State } from "../state.ts";
import { ownSubject, subjectOf, type Read } from "../subject.ts";
import type { Item } from "../../src/protocol/selection.ts";
import { element, fillWith, type Child } from "./element.ts";
import { formulaElement } from "./formula.ts";
import { button, textField } from "./ui.ts";

/** What is on show: the function in focus with its formula, all others as chips, and how to add more. */
export function header(app: App): HTMLElement {
  const focus = element("div", { class: "focus" });
  const chips = element("ul", {
    class: "chips",
    attributes: { "aria-label": app.say("functions") },
  });
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  const draw = (): void => {
    const state = app.state.now();
    fillWith(focus, ...focusOf(state, app));
    fillWith(chips, ...chipsOf(state, app));
    complaint.textContent = complaintIn(state.selection.expression);
  };
  app.state.watch(({ selection }) => selection, draw);
  draw();
  return element(
    "header",
    {},
    focus,
    element("div", { class: "row" }, chips, ...adders(app)),
    complaint,
  );
}

function focusOf(state: State, { say }: App): readonly Child[] {
  const item = state.selection.items[0];
  const read = item === undefined ? ownSubject(state.selection.expression) : subjectOf(item);
  if (item === undefined && state.selection.expression === "")
    return [element("p", {}, say("nothingChosen"))];
  if (read.kind === "failed")
    return [
      element(
        "p",
        { class: "complaint" },
        item === undefined ? read.message : say("unknownEntry", read.message),
      ),
    ];
  const { title, place, implemented, documented, differs } = read.subject;
  return [
    element("h1", {}, title),
    element("span", { class: "place" }, place),
    item === undefined || item.because === ""
      ? undefined
      : element("span", { class: "because" }, item.because),
    formulaElement(say("computes"), implemented),
    differs ? formulaElement(say("documented"), documented) : undefined,
  ];
}

function chipsOf(state: State, app: App): readonly Child[] {
  const { items, expression } = state.selection;
  if (items.length + (expression === "" ? 0 : 1) < 2) return [];
  return [
    ...items.map((item, index) => chip(app, subjectOf(item), index)),
    expression === "" ? undefined : chip(app, ownSubject(expression), items.length),
  ];
}

function chip(app: App, read: Read, index: number): HTMLElement {
  const name =
    read.kind === "read" ? `${read.subject.title} ${read.subject.place}`.trim() : read.message;
  const swatch = element("span", {
    class: `swatch line-${(index % 6) + 1}`,
    attributes: { "aria-hidden": "true" },
  });
  const focus = element(
    "button",
    {
      class: "name",
      attributes: { title: app.say("focusFunction", name) },
      on: { click: () => bringToFront(app, index) },
    },
    swatch,
    name,
  );
  const remove = button("×", () => removeAt(app, index), {
    appearance: "icon",
    label: app.say("removeFunction", name),
  });
  return element("li", { class: index === 0 ? "chip current" : "chip" }, focus, remove);
}

const adders = (app: App): readonly Child[] => [
  button(app.say("addFunction"), () => void add(app), { id: "add" }),
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

/** What is wrong with the reader's own formula; empty while there is nothing to complain about. */
function complaintIn(expression: string): string {
  if (expression.trim() === "") return "";
  const read = ownSubject(expression);
  return read.kind === "failed" ? read.message : "";
}
