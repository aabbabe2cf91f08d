import type { AtlasShape } from "../../../src/present/atlas/atlas.ts";
import { svgElement } from "../../view/parts/svgElement.ts";
import { thumbnail } from "../../view/parts/thumbnail.ts";

/** The small picture of a function in the atlas, in the colours of the page. */
export const placePicture = (shape: AtlasShape): Element =>
  shape.kind === "picture" ? svgElement(shape.svg) : thumbnail(shape.heights.map(numberOf), 0);

const numberOf = (height: number | null): number => height ?? NaN;
