import type { TextDocument } from "vscode";
import { openChoice, type OpenChoice } from "../advice/openChoice.ts";
import type { ResolvedMention } from "../advice/resolveFile.ts";
import type { Source } from "../python/source.ts";
import type { Reader } from "./reader.ts";
import { setting } from "./settings.ts";

/** A mention with what it means, as far as the text tells. */
export interface Shown {
  readonly mention: ResolvedMention;
  readonly meaning: OpenChoice;
}

export interface ShownMentions {
  readonly shown: readonly Shown[];
  /** The document as it was parsed. */
  readonly source: Source;
}

/** The document's mentions that compute something, of the frameworks that the reader wants explained. */
export async function shownMentions(
  reader: Reader,
  document: TextDocument,
): Promise<ShownMentions> {
  const { file, source } = await reader.read(document);
  const frameworks = setting("activationLens.frameworks", document);
  const shown = file.mentions.flatMap((mention) => {
    const { imported, framework } = mention;
    if (mention.source !== source || imported || !frameworks.includes(framework)) return [];
    const meaning = openChoice(mention, file.sources);
    return meaning === undefined ? [] : [{ mention, meaning }];
  });
  return { shown, source: file.sources[source]! };
}
