import { dashes, type Quantity } from "../../plot/frame.ts";
import { colourClass } from "./colourClass.ts";
import { drawing } from "./element.ts";

/** A short piece of a curve as the plot draws it, for use beside its name; in ink if it represents several curves. */
export const lineSample = (colour: number | "ink", quantity: Quantity): SVGElement =>
  drawing(
    "svg",
    {
      attributes: { viewBox: "0 0 22 8", width: "22", height: "8", "aria-hidden": "true" },
    },
    drawing("line", {
      class: colour === "ink" ? "line-ink" : colourClass(colour),
      attributes: {
        x1: "0",
        y1: "4",
        x2: "22",
        y2: "4",
        "stroke-width": quantity === "value" ? "2.5" : "2",
        "stroke-dasharray": dashes[quantity].join(" "),
      },
    }),
  );
