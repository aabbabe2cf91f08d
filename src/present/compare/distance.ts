import type { Apart } from "../../meaning/apart.ts";
import { formatDifference } from "../text/number.ts";
import { places } from "../text/places.ts";
import type { Words } from "../words.ts";

/** How far two definitions are from each other, in words. */
export function distance(apart: Apart, words: Words): string {
  switch (apart.kind) {
    case "nowhere":
      return words.alike;
    case "unbounded":
      return words.unbounded;
    case "unknown":
      return words.unknownDifference;
    case "most":
      return words.apart(formatDifference(apart.value), places(apart.at));
  }
}
