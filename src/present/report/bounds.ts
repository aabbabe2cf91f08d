// How far a search through the workspace's files went, said to the reader.
import { plain } from "../text/markdown.ts";
import type { Words } from "../words.ts";

export interface Bounds {
  /** Files of each folder that are looked at. */
  readonly most: number;
  readonly megabytes: number;
  /** Whether some folder has more files than that. */
  readonly hasMore: boolean;
  /** The paths of files that are larger, or could not be read. */
  readonly unread: readonly string[];
  /** The same for files that may describe a model, where these were looked for. */
  readonly descriptions?: Pick<Bounds, "most" | "megabytes" | "hasMore">;
}

/** Paragraphs of Markdown. */
export function boundsMarkdown(
  { most, megabytes, hasMore, unread, descriptions }: Bounds,
  { bounds }: Words,
): readonly string[] {
  return [
    plain(bounds.reach(most, megabytes)),
    ...(hasMore ? [`**${plain(bounds.more)}**`] : []),
    ...(descriptions
      ? [plain(bounds.descriptions(descriptions.most, descriptions.megabytes))]
      : []),
    ...(descriptions?.hasMore ? [`**${plain(bounds.more)}**`] : []),
    ...(unread.length > 0 ? [plain(bounds.unread(unread.length, unread.slice(0, shown)))] : []),
  ];
}

/** Paths that are named; who has more of them has another problem. */
const shown = 20;
