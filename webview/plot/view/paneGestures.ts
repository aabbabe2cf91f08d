import type { App } from "../../app.ts";
import type { Chart } from "../chart/chart.ts";
import type { PlotFrame } from "../frame.ts";
import type { Gestures } from "../gestures.ts";
import { spreads } from "../axes/scale.ts";
import { home, pan, windowOn, zoom } from "../axes/window.ts";
import { nearest } from "./readout.ts";

/** What zooms and moves the window. */
export const windowGestures = ({ state }: App): Pick<Gestures, "zoom" | "pan" | "reset"> => ({
  zoom: (factor, share) =>
    state.change((now) => {
      const { place, value } = spreads[now.scales.x];
      const at = value(
        place(now.window.low) + share * (place(now.window.high) - place(now.window.low)),
      );
      return { ...now, window: zoom(now.window, { factor, at }, now.scales.x) };
    }),
  pan: (share) => state.change((now) => ({ ...now, window: pan(now.window, share, now.scales.x) })),
  reset: () => state.change((now) => ({ ...now, window: windowOn(home, now.scales.x) })),
});

/** The picture, and the sample that its cursor is on. */
export interface Pointed {
  readonly picture: Pick<Chart, "pointAt">;
  readonly now: () => { readonly frame: PlotFrame | undefined; readonly index: number | undefined };
  readonly speak: () => void;
}

/** What moves the cursor from sample to sample. The outermost samples lie just outside the window. */
export const cursorGestures = ({
  picture,
  now,
  speak,
}: Pointed): Pick<Gestures, "step" | "jump"> => ({
  step(samples) {
    const { frame, index } = now();
    if (frame === undefined) return;
    const { inputs, window } = frame;
    const from = index ?? nearest(inputs, (window.low + window.high) / 2);
    picture.pointAt(Math.max(1, Math.min(inputs.length - 2, from + samples)));
    speak();
  },
  jump(end) {
    const { frame } = now();
    picture.pointAt(end === "first" ? 1 : (frame?.inputs.length ?? 0) - 2);
    speak();
  },
});
