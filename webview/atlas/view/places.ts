import { atlas, type AtlasPlace } from "../../../src/present/atlas/atlas.ts";
import type { Heights } from "../../../src/present/atlas/layout.ts";
import type { App } from "../../app.ts";
import { element } from "../../view/parts/element.ts";
import { wentTo } from "../onShow.ts";
import { placePicture } from "./placePicture.ts";

/** A function of one number. */
export interface AtlasCurve extends AtlasPlace {
  readonly heights: Heights;
  readonly button: HTMLButtonElement;
}

export interface Places {
  readonly curves: readonly AtlasCurve[];
  /** Those of functions of a whole axis, which have no distance from curves. The value of a button is the entry's id. */
  readonly axisButtons: readonly HTMLButtonElement[];
}

/** All places of the atlas, each as a button that brings its function into focus. */
export function placesFor(app: App): Places {
  const places = atlas();
  return {
    curves: places.flatMap((place) =>
      place.shape.kind === "curve"
        ? [{ ...place, heights: place.shape.heights, button: placeButton(app, place) }]
        : [],
    ),
    axisButtons: places.flatMap((place) =>
      place.shape.kind === "picture" ? [placeButton(app, place)] : [],
    ),
  };
}

/** A function's picture over its name; the tooltip lists the frameworks that have it. */
const placeButton = (
  { state }: App,
  { entry, name, where, shape }: AtlasPlace,
): HTMLButtonElement =>
  element(
    "button",
    {
      class: "atlas-cell",
      attributes: { value: entry, title: `${name}: ${where.join(", ")}`, tabindex: "-1" },
      on: { click: () => state.change((now) => wentTo(now, entry)) },
    },
    placePicture(shape),
    element(
      "span",
      {},
      ...name.split(/(?<=_)|(?<=[a-z])(?=[A-Z])/).flatMap((part) => [part, element("wbr")]),
    ),
  );
