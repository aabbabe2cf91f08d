// The packed catalogue as a part of a page, whose script then needs none of its own.
import { families } from "../families/allFamilies.ts";
import { translatedEntry, translatedFamily } from "../translated.ts";
import { packCatalogue, type Catalogue } from "./packedCatalogue.ts";

/** The element with the text that `scripts/building/packedCatalogue.mjs` gives to the page's script; it comes before that. */
export const catalogueElement = (
  { frameworks, entries }: Catalogue,
  translate = asWritten,
): string =>
  textElement(
    "catalogue",
    packCatalogue({
      frameworks,
      entries: entries.map((entry) => translatedEntry(entry, translate)),
    }),
  );

/** The same with the families. */
export const familiesElement = (translate = asWritten): string =>
  textElement(
    "families",
    JSON.stringify(families.map((family) => translatedFamily(family, translate))),
  );

const asWritten = (text: string): string => text;

/** An element with JSON for the page's scripts, whose strings may spell `<` so; as itself it could end the element. */
export const textElement = (id: string, json: string): string =>
  `<script type="text/plain" id="${id}">${json.replaceAll("<", "\\u003c")}</script>`;
