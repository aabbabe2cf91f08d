import { textElement } from "../../catalogue/packed/onPage.ts";
import { atlas } from "./atlas.ts";

/** The element from which the page's script has the atlas (`scripts/building/builtAtlas.mjs`); it comes before that script. */
export const atlasElement = (): string => textElement("atlas", JSON.stringify(atlas()));
