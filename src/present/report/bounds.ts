// A sentence about how much of the workspace was searched.
import { plain } from "../text/markdown.ts";
import type { Words } from "../words.ts";

export interface Bounds {
  /** Files of each folder that are looked at. */
  readonly maxFiles: number;
  readonly megabytes: number;
  /** Whether some folder has more files than that. */
  readonly hasMore: boolean;
  /** The paths of files that are larger, or could not be read. */
  readonly unread: readonly string[];
  /** The same for files that may describe a model; absent if the search did not include them. */
  readonly descriptions?: Pick<Bounds, "maxFiles" | "megabytes" | "hasMore">;
}

/** Paragraphs of Markdown. */
export function boundsMarkdown(
  { maxFiles, megabytes, hasMore, unread, descriptions }: Bounds,
  { bounds }: Words,
): readonly string[] {
  return [
    plain(bounds.reach(maxFiles, megabytes)),
    ...(hasMore ? [`**${plain(bounds.more)}**`] : []),
    ...(descriptions
      ? [plain(bounds.descriptions(descriptions.maxFiles, descriptions.megabytes))]
      : []),
    ...(descriptions?.hasMore ? [`**${plain(bounds.more)}**`] : []),
    ...(unread.length > 0 ? [plain(bounds.unread(unread.length, unread.slice(0, shown)))] : []),
  ];
}

/** The most paths that are named; with more of them, the problem is another one. */
const shown = 20;
