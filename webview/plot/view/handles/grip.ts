import { formatNumber } from "../../../../src/present/text/number.ts";
import type { App } from "../../../app.ts";
import { element } from "../../../view/parts/element.ts";
import type { ChartPlace } from "../../chart/chart.ts";
import { valueFor, type Graph, type Handle } from "../../handles/handles.ts";
import type { Knob } from "../../handles/knobs.ts";
import { numberProblem, rangeOf } from "../parameterRange.ts";

/** What a grip turns, and in which picture. */
export interface GripTarget {
  readonly pointOf: (
    clientX: number,
    clientY: number,
  ) => { readonly x: number; readonly y: number };
  readonly graph: () => Graph | undefined;
  readonly knob: () => Knob | undefined;
  readonly set: (knob: Knob, value: number) => void;
  /** Reports whether the curve is being dragged. */
  readonly hold: (isHeld: boolean) => void;
}

export interface Grip {
  readonly element: HTMLElement;
  readonly handle: Handle;
  /** Puts it at its position, and passes on its parameter's value. */
  readonly move: (place: ChartPlace | undefined, value: number) => void;
}

/** One handle on the curve. */
export function grip(
  { say }: App,
  handle: Handle,
  { pointOf, graph, knob, set, hold }: GripTarget,
): Grip {
  const made = element(
    "div",
    {
      class: `handle ${handle.moves}`,
      attributes: {
        role: "slider",
        tabindex: "0",
        "aria-label": say("handleOf", handle.name),
        "aria-orientation": handle.moves === "across" ? "horizontal" : "vertical",
      },
    },
    element("span", { attributes: { "aria-hidden": "true" } }, handle.name),
  );
  const turn = (wanted: (knob: Knob, step: number) => number | undefined): void => {
    const turned = knob();
    if (turned === undefined || typeof turned.value !== "number") return;
    const { step } = rangeOf(turned, turned.value);
    const value = wanted(turned, step);
    if (value === undefined || !Number.isFinite(value)) return;
    const rounded = Number((Math.round(value / step) * step).toPrecision(12));
    if (numberProblem(turned.parameter, String(rounded)) === undefined) set(turned, rounded);
  };
  made.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    made.setPointerCapture(event.pointerId);
    made.classList.add("gripped");
    hold(true);
  });
  made.addEventListener("pointermove", (event) => {
    const now = graph();
    if (!made.classList.contains("gripped") || now === undefined) return;
    turn(() => valueFor(now, handle, pointOf(event.clientX, event.clientY)));
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    made.addEventListener(end, () => {
      made.classList.remove("gripped");
      hold(false);
    });
  made.addEventListener("keydown", (event) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    turn(({ value }, step) => Number(value) + direction * step * (event.shiftKey ? 10 : 1));
  });
  return {
    element: made,
    handle,
    move(place, value) {
      made.hidden = place === undefined || !isIn(place);
      const turned = knob();
      if (place === undefined || turned === undefined) return;
      made.style.setProperty("left", `${place.left}px`);
      made.style.setProperty("top", `${place.top}px`);
      made.classList.toggle("leftwards", place.left > place.width / 2);
      const { low, high } = rangeOf(turned, value);
      made.setAttribute("aria-valuenow", String(value));
      made.setAttribute("aria-valuemin", String(low));
      made.setAttribute("aria-valuemax", String(high));
      made.title = `${handle.name} = ${formatNumber(value)}`;
    },
  };
}

const isIn = ({ left, top, width, height }: ChartPlace): boolean =>
  left >= 0 && left <= width && top >= 0 && top <= height;

const directions: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};
