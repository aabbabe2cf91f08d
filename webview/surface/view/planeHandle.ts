import { unproject } from "../camera.ts";
import { placeOf, shareAt, type SurfaceFrame } from "../frame.ts";
import { reach, type PlanePoint } from "../plane.ts";
import { drawing } from "../../view/parts/element.ts";
import { arrowSteps } from "./arrowSteps.ts";
import { placeUnder } from "./placeUnder.ts";

/** What pulling a handle changes. */
export interface HandleActions {
  readonly to: (point: PlanePoint) => void;
  readonly by: (step: PlanePoint) => void;
}

/** How a handle describes itself to a screen reader. */
export interface HandleValue {
  readonly value: number;
  readonly text: string;
  readonly name: string;
}

/** A knob on the surface that is pulled with a pointer or moved by the arrow keys. */
export interface PlaneHandle {
  readonly element: SVGElement;
  /** Without a point there is nothing to hold. */
  readonly show: (frame: SurfaceFrame, point: PlanePoint | undefined, told: HandleValue) => void;
}

export function planeHandle(id: string, pull: HandleActions): PlaneHandle {
  let shown: SurfaceFrame | undefined;
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
    pull.to(onPlane(unproject(shown.camera, placeUnder(event, picture), held)));
  });
  element.addEventListener("keydown", (event) => {
    const step = arrowSteps[event.key];
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

/** The point itself, or where the line to it crosses the edge of the plane. */
export function onPlane([x1, x2]: PlanePoint): PlanePoint {
  const share = Math.min(1, reach / Math.max(Math.abs(x1), Math.abs(x2), Number.MIN_VALUE));
  return [x1 * share, x2 * share];
}
