import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { unproject } from "../../surface/camera.ts";
import { overSurface, placeOf, shareAt, type Frame } from "../../surface/frame.ts";
import { reach, type Point } from "../../surface/plane.ts";
import type { Weights } from "../../surface/scene.ts";
import { drawing } from "../parts/element.ts";
import { wayThrough } from "./planeMarks.ts";

export interface Handles {
  readonly element: SVGElement;
  readonly show: (frame: Frame, weights: Weights) => void;
}

/**
 * The weights as an arrow from the origin to (w₁, w₂), whose tip can be pulled, and the bias as a point of the line
 * where the sum is zero: pulled, the line follows it. Both move by the arrow keys too.
 */
export function weightHandles(app: App): Handles {
  const { state, say } = app;
  const change = (next: (weights: Weights) => Weights): void =>
    state.change((now) => ({
      ...now,
      scene: { ...now.scene, weights: next(now.scene.weights) },
    }));
  const arrow = drawing("path", { class: "arrow" });
  const halo = drawing("path", { class: "arrow halo" });
  const tip = handle("weights", {
    to: ([w1, w2]) => change((now) => ({ ...now, w1: tidy(w1), w2: tidy(w2) })),
    by: ([dx, dy]) => change((now) => ({ ...now, w1: tidy(now.w1 + dx), w2: tidy(now.w2 + dy) })),
  });
  const foot = handle("bias", {
    to: ([x1, x2]) => change((now) => ({ ...now, b: tidy(-(now.w1 * x1 + now.w2 * x2)) })),
    by: ([dx, dy]) => change((now) => ({ ...now, b: tidy(now.b + dx + dy) })),
  });
  return {
    element: drawing("g", {}, halo, arrow, foot.element, tip.element),
    show(frame, weights) {
      const { w1, w2, b } = weights;
      const end = onPlane([w1, w2]);
      const way = wayThrough(overSurface(frame, [[0, 0], end]));
      for (const line of [halo, arrow]) line.setAttribute("d", way);
      const [first, second] = [formatNumber(w1), formatNumber(w2)];
      tip.show(frame, end, {
        value: w1,
        text: say("weightsAre", first, second),
        name: say("weights"),
      });
      const length = w1 * w1 + w2 * w2;
      const nearest = length > 0 ? onPlane([(-b * w1) / length, (-b * w2) / length]) : undefined;
      foot.show(frame, nearest, {
        value: b,
        text: say("biasIs", formatNumber(b)),
        name: say("bias"),
      });
    },
  };
}

interface Pull {
  readonly to: (point: Point) => void;
  readonly by: (step: Point) => void;
}

interface Told {
  readonly value: number;
  readonly text: string;
  readonly name: string;
}

interface Handle {
  readonly element: SVGElement;
  /** Without a point there is nothing to hold. */
  readonly show: (frame: Frame, point: Point | undefined, told: Told) => void;
}

function handle(id: string, pull: Pull): Handle {
  let shown: Frame | undefined;
  let share = 0;
  let held = 0;
  const element = drawing(
    "g",
    { class: "handle", attributes: { id, role: "slider", tabindex: "0" } },
    drawing("circle", { class: "touch", attributes: { r: "18" } }),
    drawing("circle", { class: "knob", attributes: { r: "7" } }),
  );
  element.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    element.setPointerCapture(event.pointerId);
    element.focus();
    held = share;
  });
  element.addEventListener("pointermove", (event) => {
    const picture = element.ownerSVGElement;
    if (shown === undefined || picture === null || !element.hasPointerCapture(event.pointerId))
      return;
    const box = picture.getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width) * 2 - 1;
    const up = 1 - ((event.clientY - box.top) / box.height) * 2;
    pull.to(onPlane(unproject(shown.camera, [across, up], held)));
  });
  element.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const size = event.shiftKey ? 0.5 : 0.05;
    pull.by([step[0] * size, step[1] * size]);
  });
  return {
    element,
    show(frame, point, { value, text, name }) {
      shown = frame;
      element.toggleAttribute("hidden", point === undefined);
      if (point === undefined) return;
      share = shareAt(frame.field, point);
      const [x, y] = placeOf(frame, point, share);
      const most = String(Math.max(reach, Math.abs(value)));
      const attributes = {
        transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
        "aria-label": name,
        "aria-valuemin": `-${most}`,
        "aria-valuemax": most,
        "aria-valuenow": String(value),
        "aria-valuetext": text,
      };
      for (const [attribute, content] of Object.entries(attributes))
        element.setAttribute(attribute, content);
    },
  };
}

/** The point itself, or where the way to it leaves the plane. */
function onPlane([x1, x2]: Point): Point {
  const share = Math.min(1, reach / Math.max(Math.abs(x1), Math.abs(x2), Number.MIN_VALUE));
  return [x1 * share, x2 * share];
}

/** A weight in steps of a twentieth, which a reader can repeat; never minus zero. */
const tidy = (value: number): number => Math.round(value * 20) / 20 + 0;

const steps: Readonly<Record<string, Point>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
