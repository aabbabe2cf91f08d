// The hover at a place: what the name there means, or what the layer there uses by default.
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import { plain } from "../text/markdown.ts";
import type { Explanation } from "./explanation.ts";
import { explanationMarkdown } from "./explanationMarkdown.ts";
import type { HoverOptions } from "./hoverOptions.ts";

export function mentionMarkdown(
  { takenBy }: Pick<ResolvedMention, "takenBy">,
  explanation: Explanation,
  options: HoverOptions,
): string {
  const text = explanationMarkdown(explanation, options);
  if (takenBy === undefined) return text;
  const { layer, parameter } = takenBy;
  return `${plain(options.words.takenBy(layer.text, parameter))}\n\n${text}`;
}
