import type { Item } from "../../../src/protocol/selection.ts";
import type { App } from "../../app.ts";
import type { SubjectResult, ShownFunction } from "../../state/subject.ts";
import { element, fillWith, type Child } from "../parts/element.ts";
import { overlay } from "../parts/overlay.ts";
import { formulaElement } from "./formula.ts";

export interface FocusLine {
  readonly element: HTMLElement;
  readonly show: (read: SubjectResult | undefined, item: Item | undefined) => void;
}

/** The function in focus in one line, whatever its formula: that opens in full over what lies below. */
export function focusLine(app: App): FocusLine {
  const title = element("div", { class: "title" });
  const text = element("code");
  const sheet = element("div", { class: "sheet" });
  const definition = overlay({ class: "definition" }, text, sheet);
  return {
    element: element("div", { class: "focus" }, title, definition),
    show(read, item) {
      fillWith(title, ...namesOf(app, read, item));
      definition.hidden = read?.kind !== "read";
      if (read?.kind !== "read") return;
      const { text: formula } = read.subject.implemented;
      text.textContent = formula;
      text.title = formula;
      fillWith(sheet, ...definitionOf(app, read.subject, item));
    },
  };
}

function namesOf(
  { say }: App,
  read: SubjectResult | undefined,
  item: Item | undefined,
): readonly Child[] {
  if (read === undefined || read.kind === "empty") return [element("p", {}, say("nothingChosen"))];
  if (read.kind === "failed") return [element("p", { class: "complaint" }, read.message)];
  const { title, place, differs, implemented, over } = read.subject;
  const because = item?.because ?? "";
  const { slope } = implemented;
  return [
    element("h1", { attributes: { title } }, title),
    named("place", place, [place, because].filter(Boolean).join(", ")),
    named("because", because),
    differs ? named("badge", say("differsBadge")) : undefined,
    slope.kind === "none" && over === "element"
      ? named("badge", say("noGradientBadge"), say("noGradient", slope.reason))
      : undefined,
  ];
}

/** A word in the line, which may be cut short there and is whole in its tip. */
const named = (kind: string, text: string, tip = text): Child =>
  text === "" ? undefined : element("span", { class: kind, attributes: { title: tip } }, text);

function definitionOf(app: App, subject: ShownFunction, item: Item | undefined): readonly Child[] {
  const { title, place, implemented, documented, differs, over } = subject;
  const { say } = app;
  const because = item?.because ?? "";
  const open = item === undefined ? "" : atDefaults(item);
  return [
    because === "" ? undefined : element("p", {}, `${place}, ${because}`),
    formulaElement(app, say("computes"), implemented),
    differs ? formulaElement(app, say("documented"), documented) : undefined,
    open === "" ? undefined : element("p", {}, say("atDefaults", open)),
    implemented.slope.kind === "none" && over === "element"
      ? element("p", {}, say("noGradient", implemented.slope.reason))
      : undefined,
    over === "vector" ? element("p", {}, say("overAxis", title)) : undefined,
  ];
}

/** The parameters whose values the code gives and cannot be taken from it, until the reader sets them. */
const atDefaults = ({ open = [], parameters }: Item): string =>
  open.filter((name) => !Object.hasOwn(parameters, name)).join(", ");
