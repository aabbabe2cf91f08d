import { documentedIn, implementedIn } from "../../../src/catalogue/definition.ts";
import { rowsOf } from "../../../src/present/hover/drawn.ts";
import { gateSvg, namedInputs } from "../../../src/present/picture/gatePlot.ts";
import { pagePalette } from "../../../src/present/picture/palette.ts";
import { rowSvg } from "../../../src/present/picture/rowPlot.ts";
import type { Size } from "../../../src/present/text/markdown.ts";
import { formatTwoDigits } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import type { FacetId, State } from "../../state/state.ts";
import { subjectsOf, type ShownFunction } from "../../state/subject.ts";
import { watchParts } from "../../state/watchParts.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { svgElement } from "../../view/parts/svgElement.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { foldedTable } from "../../view/parts/tables/foldedTable.ts";

export interface AxisPicture {
  readonly element: HTMLElement;
  /** The same numbers, as a table that the reader may open. */
  readonly table: HTMLElement;
}

/**
 * In place of curves, if no function on show has one: why the one in focus has no curve, and what it makes of a
 * row of numbers, or of a value and its gate. The picture fills its place.
 */
export function axisPicture(app: App): AxisPicture {
  const { state, say } = app;
  const reason = element("p");
  const drawing = element("div", { class: "drawing" });
  const caption = element("figcaption");
  const holder = element("figure", { class: "axis-picture" }, reason, drawing, caption);
  const numbers = foldedTable<Sampled>(app, async ({ head, rows }) =>
    Promise.resolve(dataTable(say("table"), head, rows)),
  );
  let shown: Sampled | undefined;
  const fill = (): void => {
    const size = { width: drawing.clientWidth, height: drawing.clientHeight };
    fillWith(drawing, shown && size.width > 0 ? svgElement(shown.svg(size)) : undefined);
  };
  const draw = ({ selection, of }: Pick<State, "selection" | "of">): void => {
    const subjects = subjectsOf(selection);
    const [subject] = subjects;
    holder.hidden = subject === undefined || subjects.some(({ over }) => over === "element");
    numbers.element.hidden = holder.hidden;
    shown = subject === undefined || holder.hidden ? undefined : sampled(subject, of);
    if (subject === undefined || holder.hidden) return;
    reason.textContent = say("overAxis", subject.title);
    caption.textContent = shown === undefined ? "" : say(shown.caption, subject.title);
    numbers.element.hidden = shown === undefined;
    if (shown !== undefined) numbers.show(shown);
    fill();
  };
  new ResizeObserver(fill).observe(drawing);
  watchParts(state, ["selection", "of"], draw);
  draw(state.now());
  return { element: holder, table: numbers.element };
}

/** What a function makes of a few numbers: as a picture of any size, and in the cells of a table. */
interface Sampled {
  readonly svg: (size: Size) => string;
  readonly caption: "rowOf" | "gateOf";
  readonly head: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}

/** Nothing for a formula of the reader's own, whose axis may need another length. */
function sampled({ choice, place }: ShownFunction, of: FacetId): Sampled | undefined {
  if (place === "") return undefined;
  const definition = (of === "implemented" ? implementedIn : documentedIn)(choice.entry, choice);
  const { rows, gate } = rowsOf(choice, definition);
  if (rows) {
    const all = [rows.input, ...rows.outputs];
    return {
      svg: (size) => rowSvg(rows, pagePalette, size),
      caption: "rowOf",
      head: all.map(({ name }) => name),
      rows: rows.input.values.map((_, i) =>
        all.map(({ values }) => formatTwoDigits(values[i] ?? NaN)),
      ),
    };
  }
  if (gate === undefined) return undefined;
  const { a: values, b: gates } = namedInputs;
  return {
    svg: (size) => gateSvg({ gate, captions: [] }, pagePalette, size),
    caption: "gateOf",
    head: ["a", ...gates.map((b) => `b = ${b}`)],
    rows: values.map((a) => [String(a), ...gates.map((b) => formatTwoDigits(gate(a, b)))]),
  };
}
