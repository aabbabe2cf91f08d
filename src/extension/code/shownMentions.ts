import type { TextDocument } from "vscode";
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import type { Source } from "../../python/source/source.ts";
import { setting } from "../workspace/settings.ts";
import type { Reader } from "./reader.ts";

/** A mention in the document that it was read from. */
export interface Shown {
  readonly mention: ResolvedMention;
  /** The file's texts as they were parsed, and the document among them. */
  readonly sources: readonly Source[];
  readonly source: Source;
}

/** The document's mentions that compute something, of the frameworks that the reader wants explained. */
export async function shownMentions(
  reader: Reader,
  document: TextDocument,
): Promise<readonly Shown[]> {
  const { file, source } = await reader.read(document);
  const { mentions, sources } = file;
  const frameworks = setting("activationLens.frameworks", document);
  return mentions
    .filter(
      (one) =>
        one.source === source &&
        one.choice !== undefined &&
        !one.imported &&
        frameworks.includes(one.framework),
    )
    .map((mention) => ({ mention, sources, source: sources[source]! }));
}
