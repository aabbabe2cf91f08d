// The packed catalogue as a part of a page, whose script then needs none of its own.
import { packCatalogue, type Catalogue } from "./packedCatalogue.ts";

/** The element with the text that `scripts/building/packedCatalogue.mjs` gives to the page's script; it comes before that. */
export const catalogueElement = (catalogue: Catalogue): string =>
  `<script type="text/plain" id="${catalogueId}">${escaped(packCatalogue(catalogue))}</script>`;

const catalogueId = "catalogue";

/** Every line is JSON, whose strings may spell `<` so; as itself it could end the element. */
const escaped = (lines: string): string => lines.replaceAll("<", "\\u003c");
