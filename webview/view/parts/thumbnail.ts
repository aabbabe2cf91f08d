import { glyphPath } from "../../../src/present/picture/glyph.ts";
import { colourClass } from "./colourClass.ts";
import { drawing } from "./element.ts";

/** A curve in small, from its heights at a glyph's inputs; nothing is drawn where no number is. */
export function thumbnail(heights: readonly number[], colour: number): SVGElement {
  const path = glyphPath(heights);
  const attributes = { viewBox: "0 0 16 16", class: "thumbnail", "aria-hidden": "true" };
  if (path === undefined) return drawing("svg", { attributes });
  return drawing(
    "svg",
    { attributes },
    drawing("path", { class: "zero", attributes: { d: `M1 ${path.zero}h14` } }),
    drawing("path", { class: colourClass(colour), attributes: { d: path.curve } }),
  );
}
