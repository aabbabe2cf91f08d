// The picture of a hover, in a document about one choice.
import type { Choice } from "../../catalogue/request.ts";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import { hoverFacts } from "../hover/gather.ts";
import { drawnPicture, type PictureOptions } from "../hover/hoverPicture.ts";
import { embedded } from "../text/markdown.ts";

/** Markdown; empty where there is nothing to draw. */
export function choicePicture(
  choice: Choice,
  answers: FormulaAnswers,
  options: PictureOptions,
): string {
  const because = { reason: "assumed" } as const;
  const drawn = drawnPicture(hoverFacts({ choice, because, stated: [], answers }), options);
  return drawn === undefined ? "" : embedded(drawn.svg, drawn.said);
}
