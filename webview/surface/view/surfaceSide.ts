import type { App } from "../../app.ts";
import { furthestWeight, type SurfaceScene, type ViewAngles, type Weights } from "../scene.ts";
import type { Shown } from "../shown.ts";
import { element } from "../../view/parts/element.ts";
import { maxoutSide } from "./maxoutSide.ts";
import { slidingNumber, type SlidingNumber } from "../../view/parts/controls/slidingNumber.ts";
import { surfaceLegend } from "./surfaceLegend.ts";
import { dropdown } from "../../view/parts/controls/controls.ts";

export interface SurfaceSide {
  readonly element: HTMLElement;
  readonly show: (shown: Shown) => void;
}

/** The controls of the surface, and which value each of its colours represents. */
export function surfaceSide(app: App): SurfaceSide {
  const { state, say } = app;
  const look = lookField(app);
  const weights = weightFields(app);
  const turn = turnFields(app);
  const maxout = maxoutSide(app);
  const legend = surfaceLegend(app);
  return {
    element: element(
      "aside",
      { class: "side", attributes: { "aria-label": say("surface") } },
      element("div", { class: "group" }, subjectField(app), look),
      weights,
      turn,
      maxout.element,
      legend.element,
    ),
    show(shown) {
      const { scene: now } = state.now();
      const isPlane = shown.kind === "plane";
      weights.hidden = now.shows !== "unit" || !isPlane || shown.isGate === true;
      maxout.element.hidden = now.shows !== "maxout";
      look.hidden = !isPlane;
      turn.hidden = !isPlane || now.look !== "lit";
      legend.element.hidden = !isPlane;
      maxout.show(shown);
      if (isPlane) legend.show(shown.field);
    },
  };
}

const subjectField = ({ state, say }: App): HTMLElement =>
  dropdown(
    say("shows"),
    {
      choices: [
        { value: "unit", text: say("oneUnit") },
        { value: "maxout", text: "Maxout" },
      ],
      chosen: state.now().scene.shows,
    },
    (shows) => state.change((now) => ({ ...now, scene: { ...now.scene, shows } })),
  );

const lookField = ({ state, say }: App): HTMLElement =>
  dropdown(
    say("look"),
    {
      choices: [
        { value: "map", text: say("heatMap") },
        { value: "lit", text: say("litSurface") },
      ],
      chosen: state.now().scene.look,
    },
    (look) => state.change((now) => ({ ...now, scene: { ...now.scene, look } })),
  );

const weightFields = (app: App): HTMLElement =>
  numbers(app, {
    names: [
      ["w1", "w₁"],
      ["w2", "w₂"],
      ["b", "b"],
    ],
    range: { low: -4, high: 4, step: 0.05, furthest: furthestWeight },
    of: ({ weights }) => weights,
    change: (scene, weights: Weights) => ({ ...scene, weights }),
  });

function turnFields(app: App): HTMLElement {
  const part = {
    of: ({ turn }: SurfaceScene) => turn,
    change: (scene: SurfaceScene, turn: ViewAngles) => ({ ...scene, turn }),
  };
  const around = { low: -180, high: 180, step: 1 };
  const above = { low: 10, high: 80, step: 1 };
  return element(
    "div",
    { class: "group" },
    numbers(app, { ...part, names: [["around", app.say("turnAround")]], range: around }),
    numbers(app, { ...part, names: [["above", app.say("tilt")]], range: above }),
  );
}

interface Part<P> {
  readonly names: readonly (readonly [keyof P, string])[];
  readonly range: Omit<SlidingNumber, "caption">;
  readonly of: (scene: SurfaceScene) => P;
  readonly change: (scene: SurfaceScene, next: P) => SurfaceScene;
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
