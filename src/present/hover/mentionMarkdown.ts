// What a hover says at a place: what the name there means, or what the layer there takes by its own default.
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import { plain } from "../text/markdown.ts";
import type { Explanation } from "./explanation.ts";
import { explanationMarkdown } from "./explanationMarkdown.ts";
import type { HoverManner } from "./manner.ts";

export function mentionMarkdown(
  { takenBy }: Pick<ResolvedMention, "takenBy">,
  explanation: Explanation,
  manner: HoverManner,
): string {
  const text = explanationMarkdown(explanation, manner);
  if (takenBy === undefined) return text;
  const { layer, parameter } = takenBy;
  return `${plain(manner.words.takenBy(layer.text, parameter))}\n\n${text}`;
}
