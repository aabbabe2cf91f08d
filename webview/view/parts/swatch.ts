import { colourClass } from "./colourClass.ts";
import { element } from "./element.ts";

/** A stroke in the colour of a function's curve, for use beside its name. */
export const swatch = (index: number): HTMLElement =>
  element("span", {
    class: `swatch ${colourClass(index)}`,
    attributes: { "aria-hidden": "true" },
  });
