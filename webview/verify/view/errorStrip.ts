import { formatNumber } from "../../../src/present/text/number.ts";
import { columns, columnAt, columnOf, type Column, type Strip } from "../../../src/verify/strip.ts";
import type { App } from "../../app.ts";
import type { Window } from "../../plot/axes/window.ts";
import { drawing, element } from "../../view/parts/element.ts";
import { stripHeight } from "./errorLevel.ts";
import { inputNames, levelNames, stripPicture } from "./stripPicture.ts";
import { elementAt } from "../../../src/required.ts";

/** What a strip shows, and where a press on it leads. */
export interface StripLook {
  /** Whose errors they are. */
  readonly of: string;
  readonly strip: Strip;
  /** In units in the last place, as a line across. */
  readonly tolerance: number;
  readonly zoomTo: (window: Window) => void;
}

/** The worst error in each stretch of inputs. A press, or Enter at the marker, zooms the plot there. */
export function errorStrip(app: App, look: StripLook): HTMLElement {
  const { say } = app;
  const { strip } = look;
  const hint = element("p", { class: "hint" }, say("stripHint"));
  const slider = columnSlider(app, look, (text) => {
    hint.textContent = text;
  });
  return element(
    "figure",
    { class: "strip", attributes: { "data-axis": strip.axis } },
    element("figcaption", { class: "caption" }, say("strip")),
    element(
      "div",
      { class: "errors-frame" },
      element("div", { class: "levels" }, ...levelNames()),
      slider,
    ),
    element("div", { class: "places" }, ...inputNames(strip)),
    hint,
  );
}

/** The picture as a slider over its columns; `shown` receives the description of the column that is pointed at. */
function columnSlider(
  app: App,
  { of, strip, tolerance, zoomTo }: StripLook,
  shown: (text: string) => void,
): HTMLElement {
  const marker = drawing("path", { class: "marker" });
  const slider = element("div", {
    class: "errors",
    attributes: {
      role: "slider",
      tabindex: "0",
      "aria-label": `${of}: ${app.say("strip")}`,
      "aria-valuemin": "0",
      "aria-valuemax": String(columns - 1),
    },
  });
  slider.append(stripPicture(strip, tolerance, marker));
  let index = 0;
  const move = (next: number): string => {
    index = Math.max(0, Math.min(columns - 1, next));
    const text = columnText(app, columnAt(strip, index));
    slider.setAttribute("aria-valuenow", String(index));
    slider.setAttribute("aria-valuetext", text);
    return text;
  };
  const show = (next: number): void => {
    shown(move(next));
    marker.setAttribute("d", `M${index + 0.5} 0V${stripHeight}`);
  };
  move(worstOf(strip));
  listenTo(slider, { now: () => index, show, press: () => zoomTo(columnAt(strip, index)) });
  return slider;
}

/** What pointer and keys do on the strip. */
interface Hand {
  readonly now: () => number;
  readonly show: (index: number) => void;
  readonly press: () => void;
}

function listenTo(slider: HTMLElement, { now, show, press }: Hand): void {
  const under = ({ clientX }: MouseEvent): number => {
    const { left, width } = slider.getBoundingClientRect();
    return Math.floor((columns * (clientX - left)) / width);
  };
  slider.addEventListener("pointermove", (event) => show(under(event)));
  slider.addEventListener("focus", () => show(now()));
  slider.addEventListener("click", (event) => {
    show(under(event));
    press();
  });
  slider.addEventListener("keydown", (event) => {
    const moved = moves[event.key]?.(now());
    if (moved !== undefined) show(moved);
    else if (event.key === "Enter" || event.key === " ") press();
    else return;
    event.preventDefault();
  });
}

/** Where the keys begin: at the worst of all columns. */
const worstOf = (strip: Strip): number =>
  strip.ulps.reduce(
    (worst, ulp, i) => (ulp > elementAt(strip.ulps, worst) ? i : worst),
    middleOf(strip),
  );

const middleOf = (strip: Strip): number =>
  strip.low < 0 && strip.high > 0 ? columnOf(strip, 0) : 0;

function columnText({ say }: App, { kind, low, high, ulp, at }: Column): string {
  const number = (x: number): string => formatNumber(x);
  const stretch = [number(low), number(high)] as const;
  const place = formatNumber(at, "single");
  if (kind === "unseen") return say("columnUnseen", ...stretch);
  if (kind === "undecided") return say("columnUndecided", ...stretch);
  if (ulp === Infinity) return say("columnNaN", ...stretch, place);
  return say("columnWorst", ...stretch, formatNumber(ulp), place);
}

const moves: Readonly<Record<string, (index: number) => number>> = {
  ArrowLeft: (index) => index - 1,
  ArrowDown: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  ArrowUp: (index) => index + 1,
  PageDown: (index) => index - 16,
  PageUp: (index) => index + 16,
  Home: () => 0,
  End: () => columns - 1,
};
