import { displayed } from "../../../src/present/formula/displayed.ts";
import { inHalves, withParts } from "../../../src/present/formula/inSymbols.ts";
import type { Item } from "../../../src/protocol/selection.ts";
import type { App } from "../../app.ts";
import type { SubjectResult, ShownFunction } from "../../state/subject.ts";
import { difference } from "../../compare/pairs.ts";
import { debounced } from "../../time/debounced.ts";
import { latest } from "../../time/latest.ts";
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
  let shown: Shown = {};
  const fill = (): void => {
    fillWith(title, ...namesOf(app, shown));
    const { read } = shown;
    definition.hidden = read?.kind !== "read";
    if (read?.kind !== "read") return;
    const { documented, implemented } = read.subject;
    const formula = shortText(shown.isDocumented ? documented : implemented);
    text.textContent = formula;
    text.title = formula;
    fillWith(sheet, ...definitionOf(app, read.subject, shown));
  };
  const judge = latest<Shown>(async (asked) => {
    const isDocumented = await agrees(app, asked);
    if (shown.read !== asked.read || isDocumented === undefined) return;
    shown = { ...asked, isDocumented };
    fill();
  }, app.log);
  const judgeSoon = debounced(100, () => judge(shown));
  return {
    element: element("div", { class: "focus" }, title, definition),
    show(read, item) {
      const { isDocumented } = shown;
      // While a parameter is turned, what was found stays until it is found again.
      shown = { read, item, ...(isSameEntry(read, shown.read) && { isDocumented }) };
      fill();
      judgeSoon();
    },
  };
}

/** What the line shows. */
interface Shown {
  readonly read?: SubjectResult | undefined;
  readonly item?: Item | undefined;
  /** Whether the code computes what is documented, rounding apart; undefined while that is not known. */
  readonly isDocumented?: boolean | undefined;
}

const isSameEntry = (one?: SubjectResult, other?: SubjectResult): boolean =>
  one?.kind === "read" &&
  other?.kind === "read" &&
  one.subject.choice.entry === other.subject.choice.entry &&
  one.subject.place === other.subject.place;

/** Undefined where there is nothing to find out. */
async function agrees({ worker }: App, { read }: Shown): Promise<boolean | undefined> {
  if (read?.kind !== "read") return undefined;
  const { differs, over, documented, implemented, numbers: parameters } = read.subject;
  if (!differs || over === "vector") return undefined;
  const { kind } = await difference(
    (a, b) => worker.call("apart", a, b),
    { formula: documented.formula, parameters },
    { formula: implemented.formula, parameters },
  );
  return kind === "nowhere";
}

/** In one line, with short numbers; the halves of a row have the letters that its picture gives them. */
function shortText(facet: ShownFunction["documented"]): string {
  const { text, where } = displayed({ text: facet.text, where: {} });
  return inHalves(withParts({ formula: text, where }));
}

function namesOf({ say }: App, { read, item, isDocumented }: Shown): readonly Child[] {
  if (read === undefined || read.kind === "empty") return [element("p", {}, say("nothingChosen"))];
  if (read.kind === "failed") return [element("p", { class: "complaint" }, read.message)];
  const { title, place, implemented, over } = read.subject;
  const because = item?.because ?? "";
  const { slope } = implemented;
  return [
    element("h1", { attributes: { title } }, title),
    named("place", place, [place, because].filter(Boolean).join(", ")),
    named("because", because),
    isDocumented === false ? named("badge", say("differsBadge")) : undefined,
    slope.kind === "none" && over === "element"
      ? named("badge", say("noGradientBadge"), say("noGradient", slope.reason))
      : undefined,
  ];
}

/** A word in the line, which may be cut short there and is whole in its tip. */
const named = (kind: string, text: string, tip = text): Child =>
  text === "" ? undefined : element("span", { class: kind, attributes: { title: tip } }, text);

function definitionOf(
  app: App,
  { title, place, implemented, documented, differs, over }: ShownFunction,
  { item, isDocumented }: Shown,
): readonly Child[] {
  const { say } = app;
  const because = item?.because ?? "";
  const open = item === undefined ? "" : atDefaults(item);
  return [
    because === "" ? undefined : element("p", {}, `${place}, ${because}`),
    isDocumented ? formulaElement(app, say("computes"), documented) : undefined,
    formulaElement(app, say(isDocumented ? "writtenAs" : "computes"), implemented),
    differs && !isDocumented ? formulaElement(app, say("documented"), documented) : undefined,
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
