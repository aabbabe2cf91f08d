import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { overSurface, type SurfaceFrame } from "../frame.ts";
import type { Weights } from "../scene.ts";
import { drawing } from "../../view/parts/element.ts";
import { onPlane, planeHandle } from "./planeHandle.ts";
import { svgPath } from "./planeMarks.ts";

export interface Handles {
  readonly element: SVGElement;
  readonly show: (frame: SurfaceFrame, weights: Weights) => void;
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
  const tip = planeHandle("weights", {
    to: ([w1, w2]) => change((now) => ({ ...now, w1: tidy(w1), w2: tidy(w2) })),
    by: ([dx, dy]) => change((now) => ({ ...now, w1: tidy(now.w1 + dx), w2: tidy(now.w2 + dy) })),
  });
  const foot = planeHandle("bias", {
    to: ([x1, x2]) => change((now) => ({ ...now, b: tidy(-(now.w1 * x1 + now.w2 * x2)) })),
    by: ([dx, dy]) => change((now) => ({ ...now, b: tidy(now.b + dx + dy) })),
  });
  return {
    element: drawing("g", {}, halo, arrow, foot.element, tip.element),
    show(frame, weights) {
      const { w1, w2, b } = weights;
      const end = onPlane([w1, w2]);
      const way = svgPath(overSurface(frame, [[0, 0], end]));
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

/** A weight in steps of a twentieth, which a reader can repeat; never minus zero. */
const tidy = (value: number): number => Math.round(value * 20) / 20 + 0;
