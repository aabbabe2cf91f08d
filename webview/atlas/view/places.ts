import { atlas, type AtlasPlace } from "../../../src/present/atlas/atlas.ts";
import type { Heights } from "../../../src/present/atlas/layout.ts";
import type { App } from "../../app.ts";
import { element } from "../../view/parts/element.ts";
import { svgElement } from "../../view/parts/svgElement.ts";
import { thumbnail } from "../../view/parts/thumbnail.ts";
import { wentTo } from "../onShow.ts";

/** A function of one number. */
export interface AtlasCurve extends AtlasPlace {
  readonly heights: Heights;
  readonly button: HTMLButtonElement;
}

export interface Places {
  readonly curves: readonly AtlasCurve[];
  /** Of a whole axis, which have no distance from curves; the value of each is its entry. */
  readonly axisButtons: readonly HTMLButtonElement[];
}

/** Everything in the atlas, as buttons that lead to the function. */
export function placesFor(app: App): Places {
  const places = atlas();
  return {
    curves: places.flatMap((place) => {
      if (place.shape.kind !== "curve") return [];
      const { heights } = place.shape;
      const picture = thumbnail(
        heights.map((y) => y ?? NaN),
        0,
      );
      return [{ ...place, heights, button: placeButton(app, place, picture) }];
    }),
    axisButtons: places.flatMap((place) =>
      place.shape.kind === "picture" ? [placeButton(app, place, svgElement(place.shape.svg))] : [],
    ),
  };
}

/** A function's picture over its name; its tip says who has it. */
const placeButton = (
  { state }: App,
  { entry, name, where }: AtlasPlace,
  picture: Element,
): HTMLButtonElement =>
  element(
    "button",
    {
      class: "atlas-cell",
      attributes: { value: entry, title: `${name}: ${where.join(", ")}`, tabindex: "-1" },
      on: { click: () => state.change((now) => wentTo(now, entry)) },
    },
    picture,
    element("span", {}, name),
  );
