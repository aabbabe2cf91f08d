import type { App } from "../../app.ts";
import { furthestWeight, type Scene, type Turn, type Weights } from "../../surface/scene.ts";
import type { Shown } from "../../surface/shown.ts";
import { element } from "../parts/element.ts";
import { maxoutSide } from "./maxoutSide.ts";
import { slidingNumber, type SlidingNumber } from "../parts/slidingNumber.ts";
import { surfaceLegend } from "./surfaceLegend.ts";
import { dropdown } from "../parts/ui.ts";

export interface SurfaceSide {
  readonly element: HTMLElement;
  readonly show: (shown: Shown) => void;
}

/** What the reader can change about the surface, and which value each of its colours stands for. */
export function surfaceSide(app: App): SurfaceSide {
  const { state, say } = app;
  const change = (next: (scene: Scene) => Scene): void =>
    state.change((now) => ({ ...now, scene: next(now.scene) }));
  const { scene } = state.now();
  const shows = dropdown(
    say("shows"),
    [
      { value: "unit", text: say("oneUnit") },
      { value: "maxout", text: "Maxout" },
    ],
    scene.shows,
    (chosen) => change((now) => ({ ...now, shows: chosen })),
  );
  const look = dropdown(
    say("look"),
    [
      { value: "map", text: say("heatMap") },
      { value: "lit", text: say("litSurface") },
    ],
    scene.look,
    (chosen) => change((now) => ({ ...now, look: chosen })),
  );
  const weights = numbers(app, {
    names: [
      ["w1", "w₁"],
      ["w2", "w₂"],
      ["b", "b"],
    ],
    range: { low: -4, high: 4, step: 0.05, furthest: furthestWeight },
    of: (now) => now.weights,
    change: (now, next: Weights) => ({ ...now, weights: next }),
  });
  const around = numbers(app, {
    names: [["around", say("turnAround")]],
    range: { low: -180, high: 180, step: 1 },
    of: (now) => now.turn,
    change: (now, next: Turn) => ({ ...now, turn: next }),
  });
  const tilt = numbers(app, {
    names: [["above", say("tilt")]],
    range: { low: 10, high: 80, step: 1 },
    of: (now) => now.turn,
    change: (now, next: Turn) => ({ ...now, turn: next }),
  });
  const turn = element("div", { class: "group" }, around, tilt);
  const maxout = maxoutSide(app);
  const legend = surfaceLegend(app);
  return {
    element: element(
      "aside",
      { class: "side", attributes: { "aria-label": say("surface") } },
      element("div", { class: "group" }, shows, look),
      weights,
      turn,
      maxout.element,
      legend.element,
    ),
    show(shown) {
      const { scene: now } = state.now();
      weights.hidden = now.shows !== "unit";
      maxout.element.hidden = now.shows !== "maxout";
      look.hidden = shown.kind === "curve";
      turn.hidden = shown.kind === "curve" || now.look !== "lit";
      legend.element.hidden = shown.kind !== "plane";
      maxout.show(shown);
      if (shown.kind === "plane") legend.show(shown.field);
    },
  };
}

interface Part<P> {
  readonly names: readonly (readonly [keyof P, string])[];
  readonly range: Omit<SlidingNumber, "caption">;
  readonly of: (scene: Scene) => P;
  readonly change: (scene: Scene, next: P) => Scene;
}

/** A part of the scene that is made of numbers, each as a field and a slider. */
function numbers<P extends { readonly [K in keyof P]: number }>(
  { state }: App,
  { names, range, of, change }: Part<P>,
): HTMLElement {
  const fields = names.map(([key, caption]) => {
    const field = slidingNumber({ ...range, caption }, (value) =>
      state.change((now) => ({
        ...now,
        scene: change(now.scene, { ...of(now.scene), [key]: value }),
      })),
    );
    field.show(of(state.now().scene)[key]);
    state.watch(({ scene }) => of(scene)[key], field.show);
    return field.element;
  });
  return element("div", { class: "group" }, ...fields);
}
