import { documentedIn, implementedIn } from "../../../src/catalogue/definition.ts";
import { rowsOf } from "../../../src/present/hover/drawn.ts";
import { gateSvg } from "../../../src/present/picture/gatePlot.ts";
import { pagePalette } from "../../../src/present/picture/palette.ts";
import { rowSvg } from "../../../src/present/picture/rowPlot.ts";
import type { App } from "../../app.ts";
import type { FacetId, State } from "../../state/state.ts";
import { subjectsOf, type ShownFunction } from "../../state/subject.ts";
import { watchParts } from "../../state/watchParts.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { svgElement } from "../../view/parts/svgElement.ts";

/**
 * In the place of curves, where no function on show has one: why the one in focus has none, and what it makes of a
 * row of numbers, or of a value and its gate.
 */
export function axisPicture({ state, say }: App): HTMLElement {
  const holder = element("figure", { class: "axis-picture" });
  const draw = ({ selection, of }: Pick<State, "selection" | "of">): void => {
    const subjects = subjectsOf(selection);
    const [subject] = subjects;
    holder.hidden = subject === undefined || subjects.some(({ over }) => over === "element");
    if (subject === undefined || holder.hidden) return;
    const picture = pictureOf(subject, of);
    fillWith(
      holder,
      element("p", {}, say("overAxis", subject.title)),
      picture && svgElement(picture.svg),
      picture && element("figcaption", {}, say(picture.caption, subject.title)),
    );
  };
  watchParts(state, ["selection", "of"], draw);
  draw(state.now());
  return holder;
}

interface AxisPicture {
  readonly svg: string;
  readonly caption: "rowOf" | "gateOf";
}

/** Nothing for a formula of the reader's own, whose axis may need another length. */
function pictureOf({ choice, place }: ShownFunction, of: FacetId): AxisPicture | undefined {
  if (place === "") return undefined;
  const definition = (of === "implemented" ? implementedIn : documentedIn)(choice.entry, choice);
  const { rows, gate } = rowsOf(choice, definition);
  if (rows) return { svg: rowSvg(rows, pagePalette, true), caption: "rowOf" };
  if (gate) return { svg: gateSvg(gate, [], pagePalette, false), caption: "gateOf" };
  return undefined;
}
