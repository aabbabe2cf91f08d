import type { TextDocument } from "vscode";
import { raisedBy, type Raised } from "../../advice/arguments/raised.ts";
import { soleChoice, type ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import type { Choice } from "../../catalogue/request.ts";
import type { Source } from "../../python/source/source.ts";
import { setting } from "../workspace/settings.ts";
import type { DocumentReader } from "./reader.ts";
import { elementAt } from "../../required.ts";

/** A mention in the document that it was read from. */
export interface ShownMention {
  readonly mention: ResolvedMention;
  readonly choice: Choice;
  /** Why the call fails; undefined where it does not. */
  readonly raises: Raised | undefined;
  /** The document as it was parsed. */
  readonly source: Source;
}

/** The document's mentions that are one function, of the frameworks that the reader wants explained. */
export async function shownMentions(
  reader: DocumentReader,
  document: TextDocument,
): Promise<readonly ShownMention[]> {
  const { file, source } = await reader.read(document);
  const { mentions, sources } = file;
  const frameworks = setting("activationLens.frameworks", document);
  return mentions
    .filter((one) => one.source === source && !one.imported && frameworks.includes(one.framework))
    .flatMap((mention): readonly ShownMention[] => {
      const choice = soleChoice(mention);
      if (choice === undefined) return [];
      const raises = raisedBy(choice, mention);
      return [{ mention, choice, raises, source: elementAt(sources, source) }];
    });
}
